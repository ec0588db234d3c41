import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { VERSION } from "../version.ts";
import { writeAll } from "../write_all.ts";
import { BackupError } from "./errors.ts";
import { isGzip, LONGEST_HEADER, readHeader } from "./header.ts";
import { type BackupManifest, readManifest, type Sum } from "./manifest.ts";
import { tally } from "./pack_backup.ts";
import { isNewerRelease } from "./release.ts";

/** How every SQLite file begins. */
const SQLITE = new TextEncoder().encode("SQLite format 3\0");

/**
 * Writes the database that is in a backup into a file, on disk when this returns, once its sums are those of its
 * manifest; answers the manifest, or null for a backup that is the database file itself, as they were made once.
 * Throws BackupError; the file may then hold a part.
 */
export async function unpackBackup(backup: string, path: string): Promise<BackupManifest | null> {
  const beginning = await readBeginning(backup);
  using file = await Deno.open(path, { write: true, create: true, truncate: true, mode: 0o600 });
  if (SQLITE.every((byte, at) => beginning[at] === byte)) {
    for await (const chunk of createReadStream(backup)) await writeAll(file, chunk);
    await file.sync();
    return null;
  }
  if (!isGzip(beginning)) {
    const found = beginning.length === 0 ? "an empty file" : "something else";
    throw new BackupError(`found ${found}, expected a backup of Screen Composer`);
  }
  const { text, length } = readHeader(beginning);
  const manifest = readManifest(text);
  refuseNewer(manifest);
  await expectSum(backup, { start: length, expected: manifest.compressed });
  const raw = tally();
  for await (const chunk of raw.pass(gunzip(backup))) {
    // Before it fills the disk.
    if (raw.bytes() > manifest.database.bytes) throw changed();
    await writeAll(file, chunk);
  }
  if (!isEqual(raw.sum(), manifest.database)) throw changed();
  await file.sync();
  return manifest;
}

/** What a gzip file holds, a piece at a time. Throws BackupError where it is damaged. */
async function* gunzip(path: string): AsyncGenerator<Uint8Array> {
  const unpacking = createGunzip();
  // Whatever goes wrong in it comes out where it is read.
  const feeding = pipeline(createReadStream(path), unpacking).catch(() => {});
  try {
    yield* unpacking;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith("Z_")) throw changed(error);
    throw error;
  } finally {
    unpacking.destroy();
    await feeding;
  }
}

async function readBeginning(path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of createReadStream(path, { end: LONGEST_HEADER - 1 })) chunks.push(chunk);
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

function refuseNewer({ release }: BackupManifest): void {
  if (!isNewerRelease(release, VERSION)) return;
  throw new BackupError(
    `found a backup of release ${release}, expected at most ${VERSION}: update this program first, then restore`,
  );
}

/** Throws BackupError unless the file, from `start` to its end, has this sum. */
async function expectSum(
  path: string,
  { start, expected }: { readonly start: number; readonly expected: Sum },
): Promise<void> {
  const bytes = (await Deno.stat(path)).size - start;
  if (bytes !== expected.bytes) {
    const why = bytes < expected.bytes ? "it was cut off" : "something was added";
    throw new BackupError(
      `found ${bytes} compressed bytes, expected ${expected.bytes}: ${why}; take another copy of it`,
    );
  }
  const packed = tally();
  for await (const _ of packed.pass(createReadStream(path, { start })));
  if (!isEqual(packed.sum(), expected)) throw changed();
}

function isEqual(a: Sum, b: Sum): boolean {
  return a.bytes === b.bytes && a.sha256 === b.sha256;
}

function changed(cause?: unknown): BackupError {
  return new BackupError(
    "found bytes that are not those of its manifest, it was changed after it was made; take another copy of it",
    { cause },
  );
}
