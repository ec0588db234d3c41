import type { PageFrame } from "../ui/page.tsx";
import type { TodoRow } from "./row.tsx";

/** What a list is drawn from. */
export interface ListProps {
  readonly frame: PageFrame;
  /** At least one. */
  readonly rows: readonly TodoRow[];
  /** Position of the selected row. */
  readonly selected: number;
  /** False where there is no button to press, and so nothing to select. */
  readonly selectable: boolean;
  /** Of its words. */
  readonly locale: string;
}
