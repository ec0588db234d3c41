import { decodeSvgUrl } from "../tones/icon.ts";

/** Numbers of a drawing are at most so far from naught: what is longer takes resvg longer than anybody waits. */
export const MOST = 100_000;

const PICTURE = /(["'])(data:image\/.*?)\1/gs;
/** Names and colors, whose digits measure nothing. */
const NAMED = /\s(?:id|class|xmlns(?::\w+)?|data-[\w-]+)\s*=\s*(?:"[^"]*"|'[^']*')|(?<!&)#[\w-]+/g;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
/** Characters by their number, and words that stand for others: what they hide cannot be measured. */
const HIDDEN = /&#|<!ENTITY/i;

/** The first number of a drawing that is too large to be drawn, as it is written, or what may hide one; else null. */
export function vastNumberIn(svg: string): string | null {
  for (const [, , picture] of svg.matchAll(PICTURE)) {
    if (!picture!.startsWith("data:image/svg+xml")) continue;
    const drawing = decodeSvgUrl(picture!);
    // What is packed cannot be measured.
    if (drawing === null || !drawing.includes("<svg")) return "a picture that is packed";
    const found = vastNumberIn(drawing);
    if (found !== null) return found;
  }
  const text = svg.replaceAll(PICTURE, "").replaceAll(NAMED, "");
  const hidden = HIDDEN.exec(text)?.[0];
  if (hidden !== undefined) return hidden;
  return text.match(NUMBER)?.find((number) => !(Number(number) <= MOST)) ?? null;
}
