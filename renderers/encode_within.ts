import { encode, encodeOnce } from "./encode.ts";
import { type Encoding, encoding } from "./encodings/mod.ts";
import { ImageTooLargeError } from "./errors.ts";
import { pixelFormat } from "./formats/mod.ts";
import type { Panel } from "./panel.ts";
import { isIndexed, type Picture } from "./raster.ts";
import { type Reduction, reductions } from "./reductions.ts";
import type { Image } from "./renderer.ts";

/** An image that the panel takes, and what was given up for it. */
export interface Fitted {
  readonly image: Image;
  /** A phrase each, such as `stronger compression`; empty when nothing was. */
  readonly reductions: readonly string[];
}

/**
 * How far over the limit an effort that keeps every pixel may leave an image for the next one to be tried, which takes
 * longer: filters are worth a quarter of the bytes at best, the hardest compression after them a fifth.
 */
const REACH = [4, 1.3] as const;

/** The picture in the inks of another format that has them all. */
function widen(picture: Picture, { from, to }: { from: Panel; to: Panel }): Picture {
  const inks = pixelFormat(to.pixelFormat).palette;
  const fewer = pixelFormat(from.pixelFormat).palette;
  if (!isIndexed(picture) || inks === null || fewer === null || inks === fewer) return picture;
  const places = fewer.map(({ rgb }) => inks.findIndex((ink) => ink.rgb.join() === rgb.join()));
  return { ...picture, indices: picture.indices.map((index) => places[index]!) };
}

/** True when the file of a reduced picture may have fewer bits per sample than the panel's own. */
function mayNarrow(panel: Panel): boolean {
  const { png } = pixelFormat(panel.pixelFormat);
  return encoding(panel.encoding).mayNarrow && panel.samples === "packed" && png.bitDepth < 8;
}

/** Efforts that keep every pixel, then those that do not: each group is tried on every reduction before the next. */
function effortGroups({ efforts, exactEfforts }: Encoding): readonly (readonly number[])[] {
  const all = Array.from({ length: efforts }, (_, effort) => effort);
  return [all.slice(0, exactEfforts), all.slice(exactEfforts)].filter((group) => group.length > 0);
}

function effortPhrases({ exactEfforts }: Encoding, effort: number): readonly string[] {
  if (effort === 0) return [];
  return [effort < exactEfforts ? "stronger compression" : "lower quality"];
}

/** What one reduction of a picture is encoded from. */
interface Attempt extends Reduction {
  readonly picture: Picture;
}

/** True when two attempts give the same file. */
function isSame(one: Attempt, other: Attempt): boolean {
  if (one.panel.pixelFormat !== other.panel.pixelFormat) return false;
  const [cells, others] = [one.picture, other.picture].map((each) =>
    isIndexed(each) ? each.indices : each.data
  );
  return cells!.every((cell, at) => cell === others![at]);
}

/** Every reduction that makes a difference to the one before, and of its phrases those that ever did. */
function* attempts(
  picture: Picture,
  { panel, carry }: { panel: Panel; carry: (panel: Panel) => Picture },
): Generator<Attempt> {
  const narrows = mayNarrow(panel);
  const idle = new Set<string>();
  let last: Attempt | null = null;
  for (const reduction of reductions(panel)) {
    const carried = reduction.panel === panel ? picture : carry(reduction.panel);
    const attempt: Attempt = narrows
      ? { ...reduction, picture: carried }
      : { ...reduction, panel, picture: widen(carried, { from: reduction.panel, to: panel }) };
    if (last !== null && isSame(last, attempt)) {
      for (const phrase of attempt.phrases) if (!last.phrases.includes(phrase)) idle.add(phrase);
      continue;
    }
    last = { ...attempt, phrases: attempt.phrases.filter((phrase) => !idle.has(phrase)) };
    yield last;
  }
}

/**
 * The image of a picture that its panel takes. Over the byte limit, stronger compression is tried, then less
 * dithering noise, then fewer grays or colors, last, where the encoding has it, lower quality: the size stays, and
 * the first that fits is taken. `carry` quantizes the same raster for a panel that asks for less.
 * Throws ImageTooLargeError when nothing fits.
 */
export async function encodeWithin(
  picture: Picture,
  { panel, carry }: { readonly panel: Panel; readonly carry: (panel: Panel) => Picture },
): Promise<Fitted> {
  const container = encoding(panel.encoding);
  const accepted = panel.byteLimit;
  if (accepted === null || container.isFixedLength) {
    return { image: await encode(picture, panel), reductions: [] };
  }
  let found = Infinity;
  for (const efforts of effortGroups(container)) {
    for (const attempt of attempts(picture, { panel, carry })) {
      for (const effort of efforts) {
        const image = await encodeOnce(attempt.picture, { panel: attempt.panel, effort });
        if (image.bytes.length <= accepted) {
          return { image, reductions: [...effortPhrases(container, effort), ...attempt.phrases] };
        }
        found = Math.min(found, image.bytes.length);
        if (effort < container.exactEfforts && image.bytes.length > accepted * (REACH[effort] ?? 1)) break;
      }
    }
  }
  throw new ImageTooLargeError(container.label, { found, accepted });
}
