import { bmp } from "./bmp.ts";
import type { Encoding } from "./encoding.ts";
import { epdgz } from "./epdgz.ts";
import { jpg } from "./jpg.ts";
import { png } from "./png.ts";
import { raw } from "./raw.ts";
import { webp } from "./webp.ts";

/** Every encoding by its name. */
export const encodings = { png, bmp, jpg, webp, raw, epdgz } satisfies Record<string, Encoding>;

/** Names of the encodings. */
export type EncodingName = keyof typeof encodings;

/** The name of the encoding that is asked for as this, such as `jpeg`; null when there is none. */
export function toEncodingName(asked: string): EncodingName | null {
  const name = asked.toLowerCase();
  const names = Object.keys(encodings) as EncodingName[];
  return names.find((known) => known === name || encodings[known].aliases.includes(name)) ?? null;
}

/** The encoding of this name. */
export function encoding(name: EncodingName): Encoding {
  return encodings[name];
}

export type { DecodeInput, EncodeInput, Encoding } from "./encoding.ts";
