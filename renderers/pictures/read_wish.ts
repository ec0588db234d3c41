import type { View } from "../composition.ts";

/** How a picture fills its box, with CSS's meaning of each. */
export type Fit = "fill" | "cover" | "contain" | "none" | "scale-down";

/** A length along one axis: a share of the room, plus pixels. */
export interface Offset {
  /** 0 to 1 in general. */
  readonly share: number;
  readonly pixels: number;
}

/** A point of a picture, 0 to 1 from its left and top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What an `img` element wants of its picture. */
export interface PictureWish {
  readonly fit: Fit;
  /** `objectPosition`, or null where none is said. */
  readonly position: { readonly x: Offset; readonly y: Offset } | null;
  /** What a crop keeps in sight; null leaves it to the position. */
  readonly focus: "auto" | Point | null;
  /** Amounts that come before the panel's; 1 is the automatic amount. */
  readonly contrast: number | null;
  readonly saturation: number | null;
  readonly sharpness: number | null;
}

const FITS: readonly unknown[] = ["fill", "cover", "contain", "none", "scale-down"] satisfies Fit[];
const CENTER: Offset = { share: 0.5, pixels: 0 };
const KEYWORDS: Readonly<Record<string, number>> = { left: 0, top: 0, center: 0.5, right: 1, bottom: 1 };

function readOffset(word: string): Offset | null {
  const share = Object.hasOwn(KEYWORDS, word) ? KEYWORDS[word] : undefined;
  if (share !== undefined) return { share, pixels: 0 };
  const match = /^(-?\d*\.?\d+)(%|px)?$/.exec(word);
  if (!match) return null;
  const value = Number(match[1]);
  return match[2] === "%" ? { share: value / 100, pixels: 0 } : { share: 0, pixels: value };
}

/** `objectPosition` as an offset for each axis, or null when it is absent or no position. */
export function readPosition(found: unknown): PictureWish["position"] {
  if (typeof found !== "string" && typeof found !== "number") return null;
  const words = String(found).trim().toLowerCase().split(/\s+/);
  if (words.length > 2) return null;
  const [one = "", two = "center"] = words;
  const downFirst = /^(top|bottom)$/.test(one) || /^(left|right)$/.test(two);
  const x = readOffset(downFirst ? two : one);
  const y = readOffset(downFirst ? one : two);
  return x && y ? { x, y } : null;
}

function readFocus(found: unknown): PictureWish["focus"] {
  if (found === "auto") return "auto";
  if (typeof found !== "string") return null;
  const match = /^\s*(\d*\.?\d+)%\s+(\d*\.?\d+)%\s*$/.exec(found);
  if (!match) return null;
  return { x: Math.min(1, Number(match[1]) / 100), y: Math.min(1, Number(match[2]) / 100) };
}

function readAmount(found: unknown): number | null {
  if (typeof found !== "number" && (typeof found !== "string" || found.trim() === "")) return null;
  const amount = Number(found);
  return Number.isFinite(amount) && amount >= 0 ? Math.min(4, amount) : null;
}

/**
 * Reads what an `img` wants from its style and its `data-` properties. Never throws: what cannot be understood
 * counts as not said. A focus alone means that the picture is cropped; a crop without a position seeks one.
 */
export function readWish(props: View["props"]): PictureWish {
  const style = (typeof props.style === "object" && props.style !== null ? props.style : {}) as Record<
    string,
    unknown
  >;
  const position = readPosition(style.objectPosition);
  const focus = readFocus(props["data-focus"]);
  const fallback: Fit = focus === null ? "fill" : "cover";
  return {
    fit: FITS.includes(style.objectFit) ? style.objectFit as Fit : fallback,
    position,
    focus: focus ?? (position === null ? "auto" : null),
    contrast: readAmount(props["data-contrast"]),
    saturation: readAmount(props["data-saturation"]),
    sharpness: readAmount(props["data-sharpness"]),
  };
}

/** Where a thing lies that leaves this much room; without a word for it, in the middle. */
export function placeAt(offset: Offset | undefined, room: number): number {
  const { share, pixels } = offset ?? CENTER;
  return share * room + pixels;
}
