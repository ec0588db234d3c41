import type { Panel, Size } from "../../renderers/mod.ts";

/** How large a picture is shown, so that each of its pixels is a whole number of CSS pixels, or the other way round. */
export interface FittedSize {
  /** CSS pixels; a part of one where a side does not divide. */
  readonly shown: Size;
  /** `1`, `2` and more: CSS pixels to a pixel. */
  readonly times: number;
  /** `2` and more: pixels to a CSS pixel, where the picture is too large to be shown whole; else `1`. */
  readonly parts: number;
}

/** CSS pixels that a picture may take at most; a small one is enlarged until it would not fit into `roomy`. */
export interface Room {
  readonly largest: Size;
  readonly roomy: Size;
}

/** A screen of the wall, each in an area of one size. */
export const WALL: Room = { largest: { width: 416, height: 272 }, roomy: { width: 416, height: 256 } };
/** A screen of the wall on a phone. */
export const WALL_PHONE: Room = { largest: { width: 304, height: 210 }, roomy: { width: 304, height: 200 } };
/** A screen in a row of a table. */
export const ROW: Room = { largest: { width: 96, height: 64 }, roomy: { width: 80, height: 48 } };
/** A screen among others on a wide page. */
export const CARD: Room = { largest: { width: 400, height: 300 }, roomy: { width: 400, height: 260 } };
/** A screen on a phone, its frame around it. */
export const PHONE: Room = { largest: { width: 268, height: 210 }, roomy: { width: 268, height: 200 } };
/** A screen on a phone without buttons beside it, whose frame is thin there. */
export const THIN_PHONE: Room = { ...PHONE, largest: { width: 300, height: 210 } };
/** The picture of an exchange in its column of a wide page. */
export const COLUMN: Room = { largest: { width: 540, height: 800 }, roomy: { width: 540, height: 400 } };
/** The picture of an exchange on a phone. */
export const PHONE_COLUMN: Room = {
  largest: { width: 296, height: 400 },
  roomy: { width: 296, height: 260 },
};

/** Enlarges small pictures and reduces large ones, by whole numbers only. */
export function fitSize({ width, height }: Size, { largest, roomy }: Room): FittedSize {
  const times = Math.max(1, Math.floor(Math.min(roomy.width / width, roomy.height / height)));
  const parts = Math.max(1, Math.ceil(Math.max(width / largest.width, height / largest.height)));
  const scale = (side: number) => Math.round((side * times * 1000) / parts) / 1000;
  return { shown: { width: scale(width), height: scale(height) }, times, parts };
}

/** Pixels of the upright screen, bezel included. */
export function uprightSize({ width, height, rotation }: Panel): Size {
  return rotation === 90 || rotation === 270 ? { width: height, height: width } : { width, height };
}

/** Says how large a picture is shown, after its size: `, at 1/2 of its size`; nothing where it is shown as it is. */
export function sayScale({ times, parts }: FittedSize): string {
  if (times > 1) return `, ${times} times enlarged`;
  return parts > 1 ? `, at 1/${parts} of its size` : "";
}
