import { createHash } from "node:crypto";
import type { DitherInput } from "./dither.ts";
import type { InkTarget } from "./ink_target.ts";

/** Bytes of indices that one thread keeps: pictures of a few dozen screens. */
const MOST_BYTES = 8 * 1024 * 1024;

const numbers = new WeakMap<InkTarget, number>();
let targets = 0;

/** Oldest first; insertion order is what a Map keeps. */
const found = new Map<string, Uint8Array>();
let bytes = 0;

function numberOf(target: InkTarget): number {
  const known = numbers.get(target);
  if (known !== undefined) return known;
  numbers.set(target, ++targets);
  return targets;
}

/** What a search depends on. Pixels outside of its region are not looked at, and are left out. */
function keyOf({ raster, target, region, firstRow = 0 }: DitherInput): string {
  const { width, height, data } = raster;
  const what = [numberOf(target), width, height, firstRow % 2].join(" ");
  const hash = createHash("sha256");
  if (region === null) return `${what} ${hash.update(data).digest("base64")}`;
  const seen = new Uint32Array(data.slice().buffer);
  for (let pixel = 0; pixel < seen.length; pixel++) if (region[pixel] === 0) seen[pixel] = 0;
  hash.update(region).update(new Uint8Array(seen.buffer));
  return `${what} ${hash.digest("base64")}`;
}

/**
 * Indices that a search made of the same pixels before, written into `indices`; else makes them and keeps them. A photo
 * stays where it is while the words around it change, and a search is the longest part of a screen with one.
 */
export function searchOnce(input: DitherInput, indices: Uint8Array, make: () => void): void {
  const key = keyOf(input);
  const known = found.get(key);
  const { region } = input;
  if (known === undefined) {
    make();
    found.set(key, indices.slice());
    bytes += indices.length;
  } else {
    found.delete(key);
    found.set(key, known);
    for (let pixel = 0; pixel < known.length; pixel++) {
      if (region === null || region[pixel] === 1) indices[pixel] = known[pixel]!;
    }
  }
  for (const [oldest, { length }] of found) {
    if (bytes <= MOST_BYTES) break;
    found.delete(oldest);
    bytes -= length;
  }
}
