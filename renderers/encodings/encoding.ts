import type { PixelFormat } from "../formats/format.ts";
import type { Picture } from "../raster.ts";

/** What an encoding is given. */
export interface EncodeInput {
  readonly picture: Picture;
  readonly format: PixelFormat;
  /** 0 is the usual one; each step up to `Encoding.efforts - 1` spends more time or quality on fewer bytes. */
  readonly effort: number;
}

/** The container of an image. */
export interface Encoding {
  readonly name: string;
  /** What people read: `PNG`. */
  readonly label: string;
  /** Exactly what `Content-Type` must say. */
  readonly mediaType: string;
  /** File name extension without the dot. */
  readonly extension: string;
  /** Other names that it is asked for by. */
  readonly aliases: readonly string[];
  /** How many efforts there are, at least 1. */
  readonly efforts: number;
  /** Whole images of the picture's exact size. Same inputs, same bytes. */
  encode(input: EncodeInput): Promise<Uint8Array<ArrayBuffer>>;
}
