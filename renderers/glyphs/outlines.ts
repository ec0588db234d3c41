import { createCache, type WatchedCache } from "../cache.ts";
import { faceOf } from "../fonts/face.ts";

/** Bytes of outlines that a thread keeps: those of some thousand letters. */
const MOST_BYTES = 2 * 1024 * 1024;

/** The outline of a glyph, in ems from its origin, downwards. */
export interface Outline {
  /** Commands of its path, each with its numbers, x before y. */
  readonly commands: readonly { readonly name: string; readonly numbers: readonly number[] }[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const COMMAND = /([MLQCZ])([^MLQCZ]*)/g;
const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;
/** About what one number takes. */
const NUMBER_BYTES = 8;

function readOutline(path: string, unitsPerEm: number): Outline {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const commands = Array.from(path.matchAll(COMMAND), ([, name, text]) => {
    const numbers = (text!.match(NUMBER) ?? []).map((number, at) =>
      (at % 2 === 0 ? Number(number) : -Number(number)) / unitsPerEm
    );
    for (let at = 0; at < numbers.length; at += 2) {
      left = Math.min(left, numbers[at]!);
      right = Math.max(right, numbers[at]!);
      top = Math.min(top, numbers[at + 1]!);
      bottom = Math.max(bottom, numbers[at + 1]!);
    }
    return { name: name!, numbers };
  });
  return { commands, left, top, right, bottom };
}

/** The outlines that this thread keeps, by face and glyph. */
export const keptOutlines: WatchedCache<Outline> = createCache<Outline>({
  limit: MOST_BYTES,
  sizeOf: ({ commands }) =>
    64 + commands.reduce((sum, { numbers }) => sum + 48 + numbers.length * NUMBER_BYTES, 0),
});

/** The outline of a face's glyph; empty where there is no such face. */
export function outlineOf(face: number, glyph: number): Outline {
  const key = `${face} ${glyph}`;
  let outline = keptOutlines.get(key);
  if (outline === undefined) {
    const found = faceOf(face);
    outline = readOutline(found?.outline(glyph) ?? "", found?.unitsPerEm ?? 1);
    keptOutlines.set(key, outline);
  }
  return outline;
}
