import type { JSX } from "satori/jsx";
import { inks, type Panel, unit } from "../../renderers/mod.ts";
import { type Code, codePath, makeCode } from "../qr/make_code.ts";
import { type Box, cutBottom, shrink } from "../ui/box.ts";
import { roomClass } from "../ui/room.ts";

/** A code in its place, and what it leaves for words. */
export interface LinkCode {
  readonly code: Code;
  readonly place: Box;
  readonly words: Box;
}

/**
 * A code of a story's link, for phones: right of the words on wide glass, under them on high glass. Null where there is no
 * room for one that can be read with the white that it needs around it, or no link that leads anywhere.
 */
export function layLinkCode(link: string, box: Box, panel: Panel): LinkCode | null {
  const room = roomClass(panel);
  if (!/^https?:\/\//i.test(link) || room === "tiny" || room === "small") return null;
  const isWide = box.width > box.height;
  const most = Math.min(box.width * (isWide ? 0.3 : 0.4), box.height * (isWide ? 0.8 : 0.35));
  const side = Math.floor(Math.min(most, unit(panel) * 12));
  // Four modules of white are between the code and everything else.
  const code = makeCode(link, {
    room: { width: side, height: side },
    around: { width: side + unit(panel), height: side + unit(panel) },
    panel,
    correction: "auto",
  });
  if (code === null) return null;
  const gap = Math.max(code.module * 4, unit(panel));
  const place = {
    x: box.x + box.width - code.side,
    y: box.y + box.height - code.side,
    width: code.side,
    height: code.side,
  };
  const words = isWide ? shrink(box, { right: code.side + gap }) : cutBottom(box, code.side, gap)[0];
  return { code, place, words };
}

/** The code itself, in whole pixels. */
export function LinkCodeView({ code: { code, place }, panel }: {
  readonly code: LinkCode;
  readonly panel: Panel;
}): JSX.Element {
  return (
    <svg
      width={place.width}
      height={place.height}
      viewBox={`0 0 ${place.width} ${place.height}`}
      style={{ position: "absolute", left: place.x, top: place.y }}
    >
      <path d={codePath(code)} fill={inks(panel).ink} shape-rendering="crispEdges" />
    </svg>
  );
}
