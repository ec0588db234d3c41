import type { Rgb } from "../raster.ts";
import type { FlatInks } from "./flat_inks.ts";
import { type Paint, toCss } from "./paint.ts";

/** A flat color of the drawing. */
export interface Flat {
  readonly rgb: Rgb;
  /** True when the panel has it as an ink. */
  readonly isInk: boolean;
}

/** What a color of the tone document says. */
export type ToneTag =
  | { readonly kind: "photo" }
  /** Everything here snaps, whatever its color. */
  | { readonly kind: "ink" }
  /** A color seen through something: only the drawing itself knows it. */
  | { readonly kind: "veiled" }
  | { readonly kind: "flat"; readonly flat: Flat };

/**
 * How much of a tag stays when something translucent is drawn over it. Red stays red through any number of
 * layers that a view has, so that a picture stays one; blue says that something translucent is there.
 */
const VEIL = "rgba(0,0,255,0.25)";
/** The least red and blue that count. */
const LEAST = 4;
const PHOTO = "rgb(255,0,0)";
/** Green names a flat color: 0 is paper, 1 ink whatever its color. */
const INK = "rgb(0,1,0)";

const PHOTO_TAG: ToneTag = { kind: "photo" };
const INK_TAG: ToneTag = { kind: "ink" };
const VEILED_TAG: ToneTag = { kind: "veiled" };

/** Hands out tag colors: red for pictures, green for flat colors, blue for what is seen through. */
export interface ToneTags {
  readonly photo: string;
  readonly ink: string;
  /** The tag of a paint within groups of this opacity; `none` for none. */
  of(paint: Paint, alpha: number): string;
  /** What a pixel of the tone document says. */
  read(red: number, green: number, blue: number): ToneTag;
  /** The same of a pixel as a raster's word. */
  readWord(word: number): ToneTag;
  /** Names the flat colors that tags stand for: with the document, all that its tones are made from. */
  readonly key: string;
  /** True once some tag stands for what plain snapping would spoil. */
  readonly needed: boolean;
}

/** Tags for one drawing, on paper of this color. */
export function createToneTags(inks: FlatInks, paper: Rgb): ToneTags {
  const flats: ToneTag[] = [{ kind: "flat", flat: { rgb: paper, isInk: true } }, INK_TAG];
  const tags = new Map<string, string>([[toCss(paper), "rgb(0,0,0)"]]);
  let needed = false;
  const bytes = new Uint8Array(4);
  const words = new Uint32Array(bytes.buffer);
  const read = (red: number, green: number, blue: number) => {
    if (red >= LEAST) return PHOTO_TAG;
    if (blue >= LEAST) return VEILED_TAG;
    return flats[green] ?? flats[0]!;
  };
  return {
    photo: PHOTO,
    ink: INK,
    get needed() {
      return needed;
    },
    of(paint, alpha) {
      if (paint.kind === "none") return "none";
      if (paint.kind === "varied" || (flats.length > 255 && !tags.has(toCss(paint.rgb)))) {
        needed = true;
        return PHOTO;
      }
      if (paint.alpha * alpha < 1) {
        needed = true;
        return VEIL;
      }
      const name = toCss(paint.rgb);
      let tag = tags.get(name);
      if (tag === undefined) {
        const isInk = inks.inkOf(paint.rgb) !== null;
        needed ||= !isInk;
        tag = toCss([0, flats.length, 0]);
        flats.push({ kind: "flat", flat: { rgb: inks.reduce(paint.rgb), isInk } });
        tags.set(name, tag);
      }
      return tag;
    },
    read,
    readWord(word) {
      words[0] = word;
      return read(bytes[0]!, bytes[1]!, bytes[2]!);
    },
    get key() {
      return flats.map((tag) => tag.kind === "flat" ? `${tag.flat.rgb} ${tag.flat.isInk}` : tag.kind).join(
        ";",
      );
    },
  };
}
