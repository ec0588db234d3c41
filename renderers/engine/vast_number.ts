import { decodeSvgUrl } from "../tones/icon.ts";

/** Numbers of a drawing are at most so far from naught: what is longer takes resvg longer than anybody waits. */
export const MOST = 100_000;

const PICTURE = /(["'])(data:.*?)\1/gis;
/** Pictures of pixels: none of their numbers is drawn. */
const PIXELS = /^data:image\/(?:png|jpeg|gif|webp)[;,]/;
/** Names and colors, whose digits measure nothing. */
const NAMED = /\s(?:id|class|xmlns(?::\w+)?|data-[\w-]+)\s*=\s*(?:"[^"]*"|'[^']*')|(?<!&)#[\w-]+/g;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
/** Characters by their number, and words that stand for others: what they hide cannot be measured. */
const HIDDEN = /&#|<!ENTITY/i;

/** The same for a picture, by its `data:` URL: one that is packed, or no drawing, cannot be measured. */
export function vastNumberInPicture(url: string): string | null {
  const drawing = decodeSvgUrl(url);
  return drawing?.includes("<svg") ? vastNumberIn(drawing) : "a picture that is packed";
}

/** The first number of a drawing that is too large to be drawn, as it is written, or what may hide one; else null. */
export function vastNumberIn(svg: string): string | null {
  for (const [, , picture] of svg.matchAll(PICTURE)) {
    if (PIXELS.test(picture!)) continue;
    const found = vastNumberInPicture(picture!);
    if (found !== null) return found;
  }
  const text = svg.replaceAll(PICTURE, "").replaceAll(NAMED, "");
  const hidden = HIDDEN.exec(text)?.[0];
  if (hidden !== undefined) return hidden;
  return text.match(NUMBER)?.find((number) => !(Number(number) <= MOST)) ?? null;
}
