import type { TemplateNames, TemplateReport } from "../../apps/mod.ts";
import type { Composition, Panel } from "../../renderers/mod.ts";

/** What an app composed, as it is kept. */
export interface Composed {
  /** Valid until its data is stale, at the latest. */
  readonly composition: Omit<Composition, "view">;
  /** Resolved, in the device's language, as JSON: the main thread keeps it and hands it on, and never looks into it. */
  readonly view: string;
  /** The glass, with what the app wants of the quantizing. */
  readonly panel: Panel;
  /** What names the pixels whatever their encoding. */
  readonly drawing: string;
  /** The instant for which it was composed. */
  readonly from: Temporal.Instant;
  /** Bytes that it takes in memory, about. */
  readonly bytes: number;
  /** Names of the fields that were read of the device: another one in which they are the same gets the same. */
  readonly reads: readonly string[];
}

/** What is wrong with a template, what in it is not drawn, and what its markup can name. */
export interface TemplateReview {
  readonly report: TemplateReport;
  readonly names: TemplateNames;
}
