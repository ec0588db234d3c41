import type { AppContext } from "../app.ts";
import type { SourceData } from "../source.ts";
import type { PageFrame } from "./page.tsx";
import { roomClass } from "./room.ts";
import { wordsOf } from "../words/mod.ts";

/** A heading that leaves room for the age of stale data, where there is no foot to say it. */
export function oldHeading(
  data: Pick<SourceData, "stale">,
  { panel, device }: Pick<AppContext<unknown>, "panel" | "device">,
): Pick<PageFrame, "heading"> {
  const hasFoot = roomClass(panel) !== "small" && !panel.inset?.bottom;
  return data.stale && !hasFoot ? { heading: { left: wordsOf(device.locale)("not_updated") } } : {};
}
