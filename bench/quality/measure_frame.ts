import { SNAP } from "../../renderers/dithers/nearest_ink.ts";
import { definePanel, paletteOf, type Panel, renderImage } from "../../renderers/mod.ts";
import type { Frame } from "./frames.tsx";
import { countSpecks } from "./connected.ts";
import type { Method } from "./method.ts";
import { nominalIndices } from "./nominal_indices.ts";
import type { PixelFormatName } from "../../renderers/formats/mod.ts";
import { SIZE } from "./picture.ts";
import sharp from "sharp";

/** What became of a frame's text, lines and flat fills. */
export interface FrameMeasures {
  /** Groups of at most two like pixels. */
  readonly specks: number;
  /** Pixels of text, soft edges included, that differ from the frame snapped to inks; null where there is more. */
  readonly text: number | null;
  /** Pixels outside a box of 40x40 that change when the box does; 0 where the frame has none. */
  readonly changed: number;
}

/** The box before and after; what the renderer makes of both is seen on either side of it. */
const BOXES = ["#000000", "#ffffff"] as const;

async function shown(frame: Frame, panel: Panel, box: string): Promise<Uint8Array> {
  const { image } = await renderImage(frame.view(panel, box), panel);
  return await nominalIndices(image.bytes, paletteOf(panel)!);
}

/** The frame as it was drawn: RGBA with all soft edges. */
async function drawn(frame: Frame, box: string) {
  const panel = definePanel({ ...SIZE, pixelFormat: "rgb888" });
  const { image } = await renderImage(frame.view(panel, box), panel);
  const { data } = await sharp(image.bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { ...SIZE, data: Uint8Array.from(data) };
}

function countOutside(before: Uint8Array, after: Uint8Array, boxed: (pixel: number) => boolean): number {
  return before.reduce((sum, ink, pixel) => sum + (ink !== after[pixel] && !boxed(pixel) ? 1 : 0), 0);
}

/** Measures a frame through `renderImage`, or as one picture through a rival. */
export async function measureFrame(frame: Frame, format: PixelFormatName, rival: Method | null) {
  const panel = definePanel({ ...SIZE, pixelFormat: format, ppi: 124 });
  const [plain, other] = await Promise.all(BOXES.map((box) => drawn(frame, box)));
  const carry = (box: 0 | 1) =>
    rival ? rival.carry(box === 0 ? plain! : other!, format) : shown(frame, panel, BOXES[box]);
  const before = await carry(0);
  const after = await carry(1);
  if (before === null || after === null) return null;
  const reference = rival ? null : await shown(frame, { ...panel, tone: "ink" }, BOXES[0]);
  const white = paletteOf(panel)!.findIndex(({ name }) => name === "white");
  const black = paletteOf(panel)!.findIndex(({ name }) => name === "black");
  const gray = (pixel: number) => plain!.data[pixel * 4]!;
  const boxed = (pixel: number) => gray(pixel) !== other!.data[pixel * 4]!;
  const snapped = (pixel: number) => reference ? reference[pixel]! : gray(pixel) < SNAP ? black : white;
  const measures: FrameMeasures = {
    specks: countSpecks({ ...SIZE, indices: before }),
    text: frame.isText
      ? before.reduce((sum, ink, pixel) => sum + (gray(pixel) < 255 && ink !== snapped(pixel) ? 1 : 0), 0)
      : null,
    changed: countOutside(before, after, boxed),
  };
  return { measures, indices: before };
}
