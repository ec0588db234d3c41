import type { PixelFormat } from "../formats/format.ts";
import type { Packing } from "../packing.ts";
import type { Picture } from "../raster.ts";

/** What an encoding is given. */
export interface EncodeInput {
  readonly picture: Picture;
  readonly format: PixelFormat;
  /** What is unusual in the raw bytes that the driver takes. */
  readonly packing: Packing;
  /** Whether samples are as narrow as the pixel format or have 8 bits each. */
  readonly samples: "packed" | "bytes";
  /** 0 is the usual one; each step up to `Encoding.efforts - 1` spends more time or quality on fewer bytes. */
  readonly effort: number;
}

/** Bytes to decode, and what their picture must be. */
export interface DecodeInput {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly format: PixelFormat;
  readonly packing: Packing;
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
  /** How many of the efforts, the first ones, keep every pixel as it is; the others give up quality. */
  readonly exactEfforts: number;
  /** True when all pictures of one size take equally many bytes, whatever is in them. */
  readonly isFixedLength: boolean;
  /** True when clients of packed grays take a file of fewer bits too, since it says how many it has. */
  readonly mayNarrow: boolean;
  /** Whole images of the picture's exact size. Same inputs, same bytes. */
  encode(input: EncodeInput): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * The picture that was encoded; where quality was given up, the nearest inks.
   * Throws DecodeError when the bytes are no such picture.
   */
  decode(input: DecodeInput): Promise<Picture>;
}
