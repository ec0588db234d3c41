import { crc32, deflateRawSync, gunzipSync } from "node:zlib";
import { DecodeError } from "../errors.ts";
import { joinBytes } from "../join_bytes.ts";
import { packRaw } from "../pack_raw.ts";
import type { Picture } from "../raster.ts";
import { rawLength } from "../raw_layout.ts";
import { unpackRaw } from "../unpack_raw.ts";
import type { DecodeInput, EncodeInput, Encoding } from "./encoding.ts";

/**
 * The whole gzip header, the same on every machine: deflate, no name, no time, an unknown system. Libraries put in
 * the system that they run on.
 */
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
/** Deflate levels by effort. */
const LEVELS = [6, 9] as const;

function encodeEpdgz({ picture, effort, ...layout }: EncodeInput): Uint8Array<ArrayBuffer> {
  const packed = packRaw(picture, layout);
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, crc32(packed), true);
  trailer.setUint32(4, packed.length, true);
  const deflated = deflateRawSync(packed, { level: LEVELS[effort] ?? LEVELS[0], memLevel: 9 });
  return joinBytes([HEADER, deflated, new Uint8Array(trailer.buffer)]);
}

/** The raw bytes inside gzip. */
function inflate(bytes: Uint8Array, expected: number): Uint8Array {
  try {
    // One byte more than can be right, so that a bomb is not unpacked.
    return gunzipSync(bytes, { maxOutputLength: expected + 1 });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DecodeError(
      `Cannot decode EPDGZ image: found ${bytes.length} bytes, expected gzip of ${expected} bytes (${reason})`,
      { cause },
    );
  }
}

// deno-lint-ignore require-await -- a throw becomes a rejection
async function decodeEpdgz({ bytes, width, height, ...layout }: DecodeInput): Promise<Picture> {
  const size = { width, height };
  return unpackRaw(inflate(bytes, rawLength(size, layout)), size, layout);
}

/**
 * The raw bytes in gzip, as firmware of the esp32-photoframe family takes those of 4 bits per pixel. It tells them by
 * their first two bytes and does not look at the media type.
 */
export const epdgz: Encoding = {
  name: "epdgz",
  label: "EPDGZ",
  mediaType: "application/octet-stream",
  extension: "epdgz",
  aliases: [],
  efforts: LEVELS.length,
  exactEfforts: LEVELS.length,
  isFixedLength: false,
  mayNarrow: false,
  encode: (input) => Promise.resolve(encodeEpdgz(input)),
  decode: decodeEpdgz,
};
