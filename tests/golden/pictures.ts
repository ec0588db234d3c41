import { Buffer } from "node:buffer";
import { readFile } from "node:fs/promises";
import pngjs from "pngjs";
import { renderImage, viewImage } from "../../renderers/mod.ts";
import type { GoldenCase } from "./cases.ts";

/** Where the reviewed pictures are. */
export const REFERENCES = new URL("./images/", import.meta.url);

/** A picture as RGBA, and the PNG that holds it. */
export interface GoldenPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The pixels of a PNG. */
export function readPicture(png: Uint8Array): GoldenPicture {
  const { width, height, data } = pngjs.PNG.sync.read(Buffer.from(png));
  return { png, width, height, data };
}

/** What the device would get, as its panel's nominal colors. */
export async function drawCase({ panel, view }: GoldenCase): Promise<GoldenPicture> {
  const { image } = await renderImage(view(), panel);
  return readPicture(await viewImage(image.bytes, { panel, colors: "nominal" }));
}

/** The reviewed picture; null where there is none yet. */
export async function readReference({ name }: GoldenCase): Promise<GoldenPicture | null> {
  try {
    return readPicture(await readFile(new URL(`${name}.png`, REFERENCES)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** How many pixels differ; all of them where the sizes do. */
export function countDifferences(one: GoldenPicture, other: GoldenPicture): number {
  const count = other.width * other.height;
  if (one.width !== other.width || one.height !== other.height) return count;
  let differences = 0;
  for (let pixel = 0; pixel < count; pixel++) {
    const at = pixel * 4;
    if ([0, 1, 2].some((channel) => one.data[at + channel] !== other.data[at + channel])) differences++;
  }
  return differences;
}
