import type { Panel } from "../../renderers/mod.ts";
import { type Box, columns, rows } from "../ui/box.ts";
import { roomClass } from "../ui/room.ts";

/** Boxes for up to four things of equal weight: beside each other, under each other on high glass, four two by two. */
export function tiles(
  box: Box,
  { count, gap, panel }: { readonly count: number; readonly gap: number; readonly panel: Panel },
): readonly Box[] {
  const room = roomClass(panel);
  const shown = Math.min(count, room === "tiny" ? 1 : room === "small" ? 2 : 4);
  if (shown === 4) return rows(box, 2, gap).flatMap((row) => columns(row, 2, gap));
  return box.height > box.width ? rows(box, shown, gap) : columns(box, shown, gap);
}
