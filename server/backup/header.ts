import { sha256 } from "../../renderers/panels.ts";
import { BackupError } from "./errors.ts";

/**
 * A backup is a gzip file (RFC 1952) whose header carries the manifest as an extra field, which every unpacker passes
 * over: `gunzip` gives the database. The field is the SHA-256 of the rest as 64 digits, a line break, and the
 * manifest, with spaces after it.
 */
const START = new Uint8Array([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255]);
/** The extra field's name: "SC". */
const NAME = [0x53, 0x43] as const;
/** Bytes before the text: START, the length of all extra fields, and this one's name and length. */
const FIXED = START.length + 6;
const SUM = 65;

/** Most bytes of a header: the length of an extra field has 16 bits. */
export const LONGEST_HEADER = START.length + 2 + 0xffff;

/** The header with a manifest's text, made as long as one with `room` bytes of text. Throws RangeError. */
export function toHeader(text: string, room: number): Uint8Array<ArrayBuffer> {
  const padded = new TextEncoder().encode(text.padEnd(room));
  const length = SUM + padded.length;
  if (FIXED + length > LONGEST_HEADER) throw new RangeError(`Cannot keep ${length} bytes in a header`);
  const header = new Uint8Array(FIXED + length);
  header.set(START);
  const view = new DataView(header.buffer);
  view.setUint16(START.length, length + 4, true);
  header.set(NAME, START.length + 2);
  view.setUint16(START.length + 4, length, true);
  header.set(new TextEncoder().encode(`${sha256(padded)}\n`), FIXED);
  header.set(padded, FIXED + SUM);
  return header;
}

/** Whether a file that begins so is a gzip file. */
export function isGzip(beginning: Uint8Array): boolean {
  return beginning[0] === START[0] && beginning[1] === START[1];
}

/** The manifest's text and the length of the header that a file begins with. Throws BackupError. */
export function readHeader(beginning: Uint8Array): { readonly text: string; readonly length: number } {
  const view = new DataView(beginning.buffer, beginning.byteOffset, beginning.byteLength);
  const isOurs = beginning.length > FIXED && START.every((byte, at) => beginning[at] === byte) &&
    NAME.every((byte, at) => beginning[START.length + 2 + at] === byte);
  if (!isOurs) {
    throw new BackupError(
      "found a gzip file without a manifest, expected a backup as it was made; gunzip it to restore it unverified",
    );
  }
  const extra = view.getUint16(START.length, true);
  const length = START.length + 2 + extra;
  if (view.getUint16(START.length + 4, true) !== extra - 4 || extra < 4 + SUM) {
    throw new BackupError(
      "found a damaged header, expected a backup as it was made; take another copy of it",
    );
  }
  if (beginning.length < length) {
    throw new BackupError(`found only ${beginning.length} bytes, it was cut off; take another copy of it`);
  }
  const told = new TextDecoder().decode(beginning.subarray(FIXED, FIXED + SUM));
  const padded = beginning.subarray(FIXED + SUM, length);
  if (told !== `${sha256(padded)}\n`) {
    throw new BackupError("found a manifest that was changed after it was made; take another copy of it");
  }
  return { text: new TextDecoder().decode(padded), length };
}
