import type { Sharp, SharpOptions } from "sharp";
import { DrawError } from "../errors.ts";

/** What of sharp is used here: one function that opens an image. */
export type OpenImage = (input: Uint8Array, options?: SharpOptions) => Sharp;

let opened: Promise<OpenImage> | undefined;

/**
 * Loads sharp when the first picture comes: most screens have none, and it is 20 MB in every worker.
 * One thread and no cache of its own: workers are the threads, and pictures are kept when they are done.
 * Throws DrawError where it cannot run at all, which is no fault of a picture's.
 */
export function loadSharp(): Promise<OpenImage> {
  opened ??= import("sharp").then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  }, (cause) => {
    throw new DrawError("Cannot prepare pictures: found no sharp that runs here", { cause });
  });
  return opened;
}
