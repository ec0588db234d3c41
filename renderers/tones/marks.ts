import type { Ink } from "../formats/mod.ts";
import type { Rgb } from "../raster.ts";
import { runAt, type Runs } from "../runs.ts";
import { type Extent, extentOf } from "./extent.ts";
import type { FlatInks } from "./flat_inks.ts";
import { iconPaints, recolorIcon } from "./icon.ts";
import { over, type Paint, toCss } from "./paint.ts";
import { writeTag } from "./read_tags.ts";
import type { Scene, Shape } from "./scene.ts";
import { repaintIcon } from "./tone_document.ts";
import type { ToneTag, ToneTags } from "./tone_tags.ts";

type FlatPaint = Extract<Paint, { kind: "flat" }>;

/** Text or an icon, and the ink that each of its paints becomes. */
export interface Mark {
  readonly shape: Shape;
  readonly extent: Extent;
  /** The ink of one of the shape's paints. */
  inkOf(paint: FlatPaint): Ink;
  /** True when some paint had to become another color to be seen. */
  readonly isChanged: boolean;
  /** True when a group around it lets through what is behind, so that its ink is not in the drawing itself. */
  readonly isFaint: boolean;
  /** True when something is behind it that does not snap. */
  readonly isOverTones: boolean;
}

/** Names a paint. */
export const paintKey = ({ rgb, alpha }: FlatPaint): string => `${rgb.join()},${alpha}`;

/** What is behind a mark: the flat color that most of it is on, or null where that is a picture. */
function lookBehind(
  { left, top, right, bottom }: Extent,
  tones: Runs,
  tags: ToneTags,
): { behind: Rgb | null; isOverTones: boolean } {
  const counts = new Map<ToneTag, number>();
  for (let y = top; y < bottom; y++) {
    const end = y * tones.width + right;
    let pixel = y * tones.width + left;
    for (let run = pixel < end ? runAt(tones, pixel) : 0; pixel < end; run++) {
      const next = Math.min(end, tones.ends[run]!);
      const tag = tags.readWord(tones.words[run]!);
      counts.set(tag, (counts.get(tag) ?? 0) + next - pixel);
      pixel = next;
    }
  }
  const found = Array.from(counts);
  const [most] = found.toSorted(([, one], [, other]) => other - one)[0] ?? [null];
  const isTone = (tag: ToneTag) => tag.kind === "flat" ? !tag.flat.isInk : tag.kind !== "ink";
  return {
    behind: most?.kind === "flat" ? most.flat.rgb : null,
    isOverTones: found.some(([tag]) => isTone(tag)),
  };
}

/** The marks of a drawing, each with inks that stand out from what is behind it. */
export function settleMarks(
  { steps }: Scene,
  { inks, tones, tags }: { inks: FlatInks; tones: Runs; tags: ToneTags },
): Mark[] {
  return steps.flatMap((shape) => {
    if (shape.kind !== "shape" || shape.role !== "mark") return [];
    const extent = extentOf(shape.tag, tones);
    const { behind, isOverTones } = lookBehind(extent, tones, tags);
    const paints = shape.icon ? iconPaints(shape.icon) : [shape.fill, shape.stroke];
    const chosen = new Map<string, Ink>();
    let isChanged = false;
    for (const paint of paints) {
      if (paint.kind !== "flat") continue;
      const alpha = paint.alpha * shape.alpha;
      const seen = behind ? over({ rgb: paint.rgb, alpha }, behind) : paint.rgb;
      const ink = inks.inkOf(seen);
      chosen.set(paintKey(paint), ink === null ? inks.standingOut(seen, behind) : inks.inks[ink]!);
      isChanged ||= ink === null;
    }
    const inkOf = (paint: FlatPaint) => chosen.get(paintKey(paint))!;
    return [{ shape, extent, inkOf, isChanged, isFaint: shape.alpha < 1, isOverTones }];
  });
}

/** Tells a mark that snaps as it is: every paint of it is an ink that nothing shows through. */
export function isPlainMark({ icon, fill, stroke, alpha }: Shape, inks: FlatInks): boolean {
  const paints = icon ? iconPaints(icon) : [fill, stroke].filter((paint) => paint.kind === "flat");
  return paints.every((paint) => paint.alpha * alpha === 1 && inks.inkOf(paint.rgb) !== null);
}

/** The tag of a mark in other colors. */
export function repaintMark({ shape }: Mark, color: (paint: FlatPaint) => string): string {
  if (shape.icon) return repaintIcon(shape, recolorIcon(shape.icon, { color, crisp: false }));
  const attributes = new Map(shape.tag.attributes);
  for (const name of ["opacity", "fill-opacity", "stroke-opacity"]) attributes.delete(name);
  for (const name of ["fill", "stroke"] as const) {
    const paint = shape[name];
    if (paint.kind === "flat") attributes.set(name, color(paint));
  }
  return writeTag(shape.tag.name, attributes, "empty");
}

/** The drawing with every mark that would not be seen in an ink that is. */
export function withVisibleMarks(svg: string, marks: readonly Mark[]): string {
  let written = "";
  let from = 0;
  for (const mark of marks) {
    if (!mark.isChanged || mark.isFaint) continue;
    const { tag } = mark.shape;
    written += svg.slice(from, tag.start) + repaintMark(mark, (paint) => toCss(mark.inkOf(paint).rgb));
    from = tag.end;
  }
  return written + svg.slice(from);
}
