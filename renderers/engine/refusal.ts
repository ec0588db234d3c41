import { decodeSvgUrl } from "../tones/icon.ts";

/** Numbers of a drawing are at most so far from naught: what is longer takes resvg longer than anybody waits. */
const MOST = 100_000;
/** What a picture may draw by its name. Three names in each of eight things that name each other are 6,561 drawings. */
const MOST_NAMED = 24;

const PICTURE = /(["'])(data:.*?)\1/gis;
/** Pictures of pixels: none of their numbers is drawn. */
export const PIXELS = /^data:image\/(?:png|jpeg|gif|webp)[;,]/;
/** Names and colors, whose digits measure nothing. */
const NAMED = /\s(?:id|class|xmlns(?::\w+)?|data-[\w-]+)\s*=\s*(?:"[^"]*"|'[^']*')|(?<!&)#[\w-]+/g;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
/** Characters by their number, and words that stand for others: what they hide cannot be measured. */
const HIDDEN = /&#|<!ENTITY/i;
/** What draws something else once more. Paints do where they are patterns. */
const USES = /<use\b|(?:mask|clip-path|filter|marker[\w-]*)\s*[=:]/gi;
const PAINTS = /url\(/gi;
/** Effects that take their time for each pixel, as long as they are told to. */
const SLOW = /\bfe(?:Turbulence|ConvolveMatrix|Morphology|DiffuseLighting|SpecularLighting|Image|Tile)\b/;

function vastNumberIn(svg: string): string | null {
  const text = svg.replaceAll(PICTURE, "").replaceAll(NAMED, "");
  const hidden = HIDDEN.exec(text)?.[0];
  const found = hidden ?? text.match(NUMBER)?.find((number) => !(Number(number) <= MOST));
  return found === undefined ? null : `found ${found}, expected numbers to ${MOST} as they stand`;
}

/** Why a picture, by its `data:` URL, is not drawn at all: nothing ends a thread that draws it. Null where it is. */
export function refusalOfPicture(url: string): string | null {
  if (PIXELS.test(url)) return null;
  const drawing = decodeSvgUrl(url);
  // What is packed cannot be measured.
  if (!drawing?.includes("<svg")) return "found a picture that is packed, expected an SVG as text";
  const slow = SLOW.exec(drawing)?.[0];
  if (slow !== undefined) return `found ${slow}, expected other effects`;
  const named = (drawing.match(USES) ?? []).length +
    (/<pattern\b/i.test(drawing) ? (drawing.match(PAINTS) ?? []).length : 0);
  if (named > MOST_NAMED) return `found ${named} things drawn by their name, expected at most ${MOST_NAMED}`;
  return refusalOf(drawing);
}

/** Why a drawing is not drawn at all, its pictures included; null where it is. */
export function refusalOf(svg: string): string | null {
  for (const [, , picture] of svg.matchAll(PICTURE)) {
    const refusal = refusalOfPicture(picture!);
    if (refusal !== null) return refusal;
  }
  return vastNumberIn(svg);
}
