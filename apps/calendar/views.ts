import { layoutSize, type Panel } from "../../renderers/mod.ts";
import { roomClass } from "../ui/room.ts";
import type { Settings } from "./settings.ts";

/** Whether glass is too small for the grid that is wanted, or a list is wanted: a month needs the least. */
export function isListed(view: Settings["view"], panel: Panel): boolean {
  const room = roomClass(panel);
  if (view === "agenda" || room === "tiny") return true;
  const { width, height } = layoutSize(panel);
  if (view === "month") return width < 200 || height < 120;
  return room === "small" || width < 300 || height < 200;
}
