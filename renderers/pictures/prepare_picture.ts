import { pixelFormat } from "../formats/mod.ts";
import type { Panel, Size } from "../panel.ts";
import type { PictureTuning } from "../picture_tuning.ts";
import { decodeDataUrl } from "./decode_data_url.ts";
import { encodePicture, toOpaque } from "./encode_picture.ts";
import type { OpaquePixels } from "./opaque_pixels.ts";
import { type Area, cropSize, fitPicture, type FittedPicture } from "./fit_picture.ts";
import type { SourceFacts } from "./open_source.ts";
import { NO_AMOUNTS, pictureAmounts } from "./picture_amounts.ts";
import type { PictureWish, Point } from "./read_wish.ts";
import { resizePicture } from "./resize_picture.ts";
import { findFocus, isDrawing, readSmallCopy, type SmallCopy } from "./survey.ts";
import { tunePicture } from "./tune_picture.ts";

/** Least share of a picture's side that must be cut before it is worth asking where to cut. */
const LEAST_CUT = 0.02;

/** A picture made for its place. */
export interface PreparedPicture {
  readonly area: Area;
  /** Exactly the pixels of `area` as a PNG; null where all of them are opaque. */
  readonly url: string | null;
  /** The pixels where all of them are opaque, so that they can be copied onto a drawing; else null. */
  readonly opaque: OpaquePixels | null;
}

/** One picture, the box that is there for it, and the panel that shows it. */
export interface PrepareInput {
  readonly url: string;
  readonly facts: SourceFacts;
  readonly box: Area;
  readonly wish: PictureWish;
  readonly panel: Panel;
}

/** What an element's own amounts put in place of the panel's. */
function ownAmounts({ contrast, saturation, sharpness }: PictureWish): Partial<PictureTuning> {
  return {
    ...(contrast === null ? {} : { contrast }),
    ...(saturation === null ? {} : { saturation }),
    ...(sharpness === null ? {} : { sharpness }),
  };
}

async function resolveFocus({ facts, box, wish }: PrepareInput, copy: SmallCopy): Promise<Point | null> {
  if (wish.focus !== "auto" || wish.fit !== "cover") return wish.focus === "auto" ? null : wish.focus;
  const size: Size = cropSize(facts, box);
  const crop = { width: size.width / facts.width, height: size.height / facts.height };
  if (Math.min(crop.width, crop.height) > 1 - LEAST_CUT) return null;
  return await findFocus(copy, crop);
}

/** Amounts for a picture at its size: one that is enlarged has no lost detail to make up for. */
function amountsFor({ panel, wish }: PrepareInput, { crop, target }: FittedPicture): PictureTuning {
  const amounts = pictureAmounts(panel, ownAmounts(wish));
  const reduction = Math.min(crop.width / target.width, crop.height / target.height);
  return { ...amounts, sharpness: amounts.sharpness * Math.min(1, reduction) };
}

/**
 * Crops, scales and tunes a picture for its box and its glass; null when nothing of it is in sight. Drawings are
 * scaled and nothing else. Same inputs, same bytes. Throws what sharp throws on broken bytes.
 */
export async function preparePicture(input: PrepareInput): Promise<PreparedPicture | null> {
  const { facts, box, wish, panel } = input;
  const bytes = decodeDataUrl(input.url);
  if (!bytes) throw new TypeError("Cannot prepare picture: found no data: URL");
  const copy = await readSmallCopy(bytes, facts);
  const drawing = isDrawing(copy);
  const fitted = fitPicture({ source: facts, box, wish, focus: await resolveFocus(input, copy) });
  if (!fitted) return null;
  const pixels = await resizePicture(bytes, { facts, ...fitted, isDrawing: drawing });
  tunePicture(pixels, drawing ? NO_AMOUNTS : amountsFor(input, fitted));
  const gray = !pixelFormat(panel.pixelFormat).isColor;
  const opaque = toOpaque(pixels, { gray });
  return { area: fitted.target, url: opaque ? null : encodePicture(pixels, { gray }), opaque };
}
