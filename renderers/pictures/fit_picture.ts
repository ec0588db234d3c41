import type { Size } from "../panel.ts";
import { type PictureWish, placeAt, type Point } from "./read_wish.ts";

/** A rectangle in pixels. */
export interface Area extends Size {
  readonly left: number;
  readonly top: number;
}

/** Which part of a source is shown where. */
export interface FittedPicture {
  /** Pixels of the upright source, with fractions. */
  readonly crop: Area;
  /** Whole pixels of the box's own plane. */
  readonly target: Area;
}

/** What there is to fit: the upright source's size, the box in whole pixels, and the wish. */
export interface FitInput {
  readonly source: Size;
  readonly box: Area;
  readonly wish: Pick<PictureWish, "fit" | "position">;
  /** What a crop keeps in sight, where it is not the position that decides. */
  readonly focus: Point | null;
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));

/** The part of the source that has the box's shape, as large as can be. */
export function cropSize(source: Size, box: Size): Size {
  const scale = Math.max(box.width / source.width, box.height / source.height);
  return {
    width: Math.min(source.width, box.width / scale),
    height: Math.min(source.height, box.height / scale),
  };
}

function cover({ source, box, wish, focus }: FitInput): FittedPicture {
  const size = cropSize(source, box);
  const room = { width: source.width - size.width, height: source.height - size.height };
  // Pixels of a position are the box's; those of a crop are the source's.
  const scale = box.width / size.width;
  const at = (axis: "x" | "y", side: "width" | "height") =>
    clamp(
      focus
        ? focus[axis] * source[side] - size[side] / 2
        : -placeAt(wish.position?.[axis], -room[side] * scale) / scale,
      room[side],
    );
  return { crop: { left: at("x", "width"), top: at("y", "height"), ...size }, target: box };
}

/** The whole source, scaled, lying in the box; what stands over is cut. */
function lay({ source, box, wish }: FitInput, scale: number): FittedPicture | null {
  const width = Math.max(1, Math.round(source.width * scale));
  const height = Math.max(1, Math.round(source.height * scale));
  const left = Math.round(placeAt(wish.position?.x, box.width - width));
  const top = Math.round(placeAt(wish.position?.y, box.height - height));
  const right = Math.min(box.width, left + width);
  const bottom = Math.min(box.height, top + height);
  const from = { left: Math.max(0, left), top: Math.max(0, top) };
  if (right <= from.left || bottom <= from.top) return null;
  const across = source.width / width;
  const down = source.height / height;
  return {
    crop: {
      left: (from.left - left) * across,
      top: (from.top - top) * down,
      width: (right - from.left) * across,
      height: (bottom - from.top) * down,
    },
    target: {
      left: box.left + from.left,
      top: box.top + from.top,
      width: right - from.left,
      height: bottom - from.top,
    },
  };
}

/** Fits a source into a box, with CSS's meaning of `objectFit`; null when nothing of it can be seen. */
export function fitPicture(input: FitInput): FittedPicture | null {
  const { source, box, wish } = input;
  const inside = Math.min(box.width / source.width, box.height / source.height);
  switch (wish.fit) {
    case "cover":
      return cover(input);
    case "contain":
      return lay(input, inside);
    case "scale-down":
      return lay(input, Math.min(1, inside));
    case "none":
      return lay(input, 1);
    case "fill":
      return { crop: { left: 0, top: 0, ...source }, target: box };
  }
}
