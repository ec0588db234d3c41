import type { Size } from "../panel.ts";
import type { Area } from "./fit_picture.ts";
import { openSource, type SourceFacts } from "./open_source.ts";

/** Sides up to which a whole source is scaled before it is cropped, which lets JPEG and WebP be read small. */
const MOST_SCALED_SIDE = 8192;

/** Pixels as sharp gives them: `width * height * channels` bytes, alpha last and not premultiplied. */
export interface PicturePixels extends Size {
  readonly channels: 3 | 4;
  readonly data: Uint8Array;
}

/** What is cut out of which source, and how many pixels it becomes. */
export interface ResizeInput {
  readonly facts: SourceFacts;
  /** Pixels of the upright source, with fractions. */
  readonly crop: Area;
  readonly target: Size;
  /** Drawings get no kernel that rings, and stay crisp where they grow by whole numbers. */
  readonly isDrawing: boolean;
}

function chooseKernel({ crop, target, isDrawing }: ResizeInput) {
  if (!isDrawing) return "lanczos3";
  const across = target.width / crop.width;
  const down = target.height / crop.height;
  if (across < 1 || down < 1) return "linear";
  return across === down && Number.isInteger(across) ? "nearest" : "mitchell";
}

/** A crop in whole pixels that lies in its picture. */
function toExtract(area: Area, { width, height }: Size): Area {
  const cut = {
    width: Math.max(1, Math.min(width, Math.round(area.width))),
    height: Math.max(1, Math.min(height, Math.round(area.height))),
  };
  return {
    left: Math.max(0, Math.min(width - cut.width, Math.round(area.left))),
    top: Math.max(0, Math.min(height - cut.height, Math.round(area.top))),
    ...cut,
  };
}

/** Cuts and scales a picture to exactly its pixels, in sRGB. Throws what sharp throws on broken bytes. */
export async function resizePicture(bytes: Uint8Array, input: ResizeInput): Promise<PicturePixels> {
  const { facts, crop, target } = input;
  const across = target.width / crop.width;
  const down = target.height / crop.height;
  const scaled = { width: Math.round(facts.width * across), height: Math.round(facts.height * down) };
  const options = { fit: "fill", kernel: chooseKernel(input), fastShrinkOnLoad: false } as const;
  const source = await openSource(bytes);
  const isWhole = scaled.width === target.width && scaled.height === target.height;
  const small = Math.max(across, down) <= 0.5 && Math.max(scaled.width, scaled.height) <= MOST_SCALED_SIDE;
  const image = isWhole
    ? source.resize(target.width, target.height, options)
    : small
    ? source.resize(scaled.width, scaled.height, options).extract(
      toExtract({ ...target, left: crop.left * across, top: crop.top * down }, scaled),
    )
    : source.extract(toExtract(crop, facts)).resize(target.width, target.height, options);
  const upright = facts.hasAlpha ? image.ensureAlpha() : image.removeAlpha();
  const { data, info } = await upright.toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3, data };
}
