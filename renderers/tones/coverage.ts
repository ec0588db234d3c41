import type { Ink } from "../formats/mod.ts";
import type { Extent } from "./extent.ts";
import type { Raster } from "../raster.ts";
import { recolorIcon } from "./icon.ts";
import { type Mark, repaintMark } from "./marks.ts";
import type { Scene, Shape } from "./scene.ts";
import { repaint, repaintIcon } from "./tone_document.ts";

/** How much of each pixel marks of one ink cover. */
export interface Coverage {
  readonly ink: Ink;
  /** True for marks whose ink is not in the drawing itself. */
  readonly isFaint: boolean;
  /** A raster of a part of the drawing, and which of its channels says it: 0 nothing, 255 the whole pixel. */
  readonly raster: Raster;
  /** Where in the drawing that part begins. */
  readonly left: number;
  readonly top: number;
  readonly channel: 0 | 1 | 2;
  /** Where there are marks at all. */
  readonly extents: readonly Extent[];
}

const CHANNELS = ["#ff0000", "#00ff00", "#0000ff"] as const;

/** A shape that hides marks below it. What is translucent hides nothing. */
function hide(shape: Shape): string {
  const { fill, stroke, alpha, icon, role } = shape;
  if (role === "shadow" || role === "mark" || alpha < 1) return "";
  if (icon) return repaintIcon(shape, recolorIcon(icon, { color: () => "#000", crisp: false }));
  const isHiding = (paint: Shape["fill"]) =>
    paint.kind === "varied" || (paint.kind === "flat" && paint.alpha === 1);
  const isImage = shape.tag.name === "image";
  return repaint(shape, {
    fill: isImage || isHiding(fill) ? "#000" : "none",
    stroke: isHiding(stroke) ? "#000" : "none",
  });
}

/** The part of a drawing that has all of these in it. */
function partAround(extents: readonly Extent[]): Extent {
  return {
    left: Math.min(...extents.map(({ left }) => left)),
    top: Math.min(...extents.map(({ top }) => top)),
    right: Math.max(...extents.map(({ right }) => right)),
    bottom: Math.max(...extents.map(({ bottom }) => bottom)),
  };
}

/** The head of a drawing that shows a part of it, at the same size. */
function headOf(part: Extent): string {
  const [width, height] = [part.right - part.left, part.bottom - part.top];
  const box = `${part.left} ${part.top} ${width} ${height}`;
  return `<svg width="${width}" height="${height}" viewBox="${box}" xmlns="http://www.w3.org/2000/svg">`;
}

/**
 * How far marks cover the pixels where they lie on tones: the drawing once more with soft edges, marks in the
 * three pure colors by their ink, everything else black; again for each further three inks. Only the part that has
 * such marks is drawn.
 */
export function coverMarks(
  { steps }: Scene,
  marks: readonly Mark[],
  rasterize: (svg: string) => Raster,
): Coverage[] {
  const needed = new Map(
    marks.filter((mark) => mark.isOverTones || (mark.isFaint && mark.isChanged)).map((
      mark,
    ) => [mark.shape, mark]),
  );
  const layers = new Map<string, { ink: Ink; isFaint: boolean; extents: Extent[] }>();
  const layerOf = (ink: Ink, isFaint: boolean) => `${ink.name} ${isFaint}`;
  for (const mark of needed.values()) {
    repaintMark(mark, (paint) => {
      const ink = mark.inkOf(paint);
      const name = layerOf(ink, mark.isFaint);
      const layer = layers.get(name) ?? { ink, isFaint: mark.isFaint, extents: [] };
      layer.extents.push(mark.extent);
      layers.set(name, layer);
      return "";
    });
  }
  const names = Array.from(layers.keys());
  const covers: Coverage[] = [];
  for (let first = 0; first < names.length; first += 3) {
    const channelOf = (name: string) => CHANNELS[names.indexOf(name) - first] ?? "#000000";
    const parts = steps.map((step) => {
      if (step.kind === "frame") return step.text;
      const mark = needed.get(step);
      if (!mark) return hide(step);
      return repaintMark(mark, (paint) => channelOf(layerOf(mark.inkOf(paint), mark.isFaint)));
    });
    const shown = names.slice(first, first + 3);
    const part = partAround(shown.flatMap((name) => layers.get(name)!.extents));
    if (part.right <= part.left || part.bottom <= part.top) continue;
    const { left, top, right, bottom } = part;
    const paper = `<rect x="${left}" y="${top}" width="${right - left}" height="${
      bottom - top
    }" fill="#000"/>`;
    const raster = rasterize(`${headOf(part)}${paper}${parts.join("")}</svg>`);
    shown.forEach((name, index) => {
      covers.push({ ...layers.get(name)!, raster, left, top, channel: index as 0 | 1 | 2 });
    });
  }
  return covers;
}
