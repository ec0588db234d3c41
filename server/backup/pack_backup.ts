import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { writeAll } from "../write_all.ts";
import { toHeader } from "./header.ts";
import { type BackupManifest, fromManifest, type Sum } from "./manifest.ts";

/** Bytes of the header that gzip itself writes, which gives way to the one with the manifest. */
const OWN_HEADER = 10;

/** Bytes that are read at once: small enough that compressing them keeps no poll waiting. */
const CHUNK = 64 * 1024;

/** What is told of a backup before its sums are known. */
export type Facts = Omit<BackupManifest, "database" | "compressed">;

/**
 * Compresses a database file into a new backup, a piece at a time, and answers its manifest. The backup is on disk
 * when this returns; its file is for its owner alone. Throws what the file system throws.
 */
export async function packBackup(
  database: string,
  { path, facts }: { readonly path: string; readonly facts: Facts },
): Promise<BackupManifest> {
  const longest = { bytes: Number.MAX_SAFE_INTEGER, sha256: "0".repeat(64) };
  const room = fromManifest({ ...facts, database: longest, compressed: longest }).length;
  using file = await Deno.open(path, { write: true, createNew: true, mode: 0o600 });
  await writeAll(file, toHeader("", room));
  const raw = tally();
  const packed = tally();
  const gzip = createGzip();
  // Whatever goes wrong in it comes out where it is read.
  const feeding = pipeline(createReadStream(database, { highWaterMark: CHUNK }), raw.pass, gzip).catch(
    () => {},
  );
  try {
    for await (const chunk of packed.pass(dropFirst(OWN_HEADER, gzip))) await writeAll(file, chunk);
  } finally {
    gzip.destroy();
    await feeding;
  }
  const manifest = { ...facts, database: raw.sum(), compressed: packed.sum() };
  await file.seek(0, Deno.SeekMode.Start);
  await writeAll(file, toHeader(fromManifest(manifest), room));
  await file.sync();
  return manifest;
}

/** Counts and sums what passes. */
export function tally(): {
  readonly pass: (source: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>;
  readonly bytes: () => number;
  /** Of all that passed; once. */
  readonly sum: () => Sum;
} {
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    async *pass(source) {
      for await (const chunk of source) {
        bytes += chunk.length;
        hash.update(chunk);
        yield chunk;
      }
    },
    bytes: () => bytes,
    sum: () => ({ bytes, sha256: hash.digest("hex") }),
  };
}

async function* dropFirst(count: number, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of source) {
    const rest = chunk.subarray(Math.min(left, chunk.length));
    left -= chunk.length - rest.length;
    if (rest.length > 0) yield rest;
  }
}
