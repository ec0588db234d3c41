import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { newestVersions } from "../../database/mod.ts";
import { VERSION } from "../version.ts";
import { BackupError } from "./errors.ts";
import { hasMarker, listFixture, MADE_AT, openBackupFixture } from "./fixture.ts";
import { readHeader, toHeader } from "./header.ts";
import { backUp } from "./make_backup.ts";
import { fromManifest, readManifest } from "./manifest.ts";
import { packBackup } from "./pack_backup.ts";
import { stageBackup, stagedPath } from "./restore_backup.ts";
import { isNewerRelease } from "./release.ts";

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

Deno.test("a backup says what is in it, and any gunzip gives the database", async () => {
  await using fixture = await openBackupFixture();
  const bytes = await readFile(fixture.backup);
  const { text, length } = readHeader(bytes);
  const manifest = readManifest(text);
  assert.deepEqual(manifest, fixture.manifest);
  assert.equal(manifest.format, 1);
  assert.equal(manifest.release, VERSION);
  assert.equal(manifest.made_at, MADE_AT.toString());
  assert.equal(manifest.contains_secrets, true);
  assert.equal(manifest.rows["admins_1"], 0);
  assert.ok((manifest.rows["schema_ledger"] ?? 0) > 20);
  for (const [entity, version] of Object.entries(newestVersions())) {
    assert.equal(manifest.schema_versions[entity], version);
  }
  const database = gunzipSync(bytes);
  assert.deepEqual(manifest.database, { bytes: database.length, sha256: sha256(database) });
  const rest = bytes.subarray(length);
  assert.deepEqual(manifest.compressed, { bytes: rest.length, sha256: sha256(rest) });
  await Deno.writeFile(`${fixture.folder}/unpacked.db`, database);
  assert.ok(await hasMarker(`${fixture.folder}/unpacked.db`));
});

Deno.test("a backup is for its owner alone, leaves nothing else, and takes no name that is taken", async () => {
  await using fixture = await openBackupFixture();
  const { folder, config } = fixture;
  await backUp(`${folder}/new/two.db.gz`, { config, now: MADE_AT });
  assert.equal((await stat(`${folder}/new`)).mode & 0o777, 0o700);
  assert.equal((await stat(`${folder}/new/two.db.gz`)).mode & 0o777, 0o600);
  assert.deepEqual(Array.from(Deno.readDirSync(`${folder}/new`), ({ name }) => name), ["two.db.gz"]);
  await assert.rejects(
    backUp(`${folder}/new/two.db.gz`, { config, now: MADE_AT }),
    /found a file there, expected a name that is free/,
  );
});

Deno.test("a backup waits to be restored, and so does a plain copy of the database, as older releases made", async () => {
  await using fixture = await openBackupFixture();
  const { backup, live, folder, manifest } = fixture;
  assert.deepEqual(await stageBackup(backup, live), manifest);
  assert.ok(await hasMarker(stagedPath(live)));
  await Deno.writeFile(`${folder}/plain.db`, gunzipSync(await readFile(backup)));
  assert.equal(await stageBackup(`${folder}/plain.db`, live), null);
  assert.ok(await hasMarker(stagedPath(live)));
});

/** What refuses each of these files, and what it says. */
const REFUSED: Readonly<Record<string, [(backup: Uint8Array) => Uint8Array | Promise<Uint8Array>, RegExp]>> =
  {
    "cut off in its data": [
      (bytes) => bytes.subarray(0, bytes.length - 100),
      /it was cut off; take another copy/,
    ],
    "cut off in its header": [(bytes) => bytes.subarray(0, 200), /found only 200 bytes, it was cut off/],
    "with something added": [(bytes) => concat(bytes, new Uint8Array(10)), /something was added/],
    "with one bit flipped in its data": [
      (bytes) => flip(bytes, bytes.length - 2000),
      /changed after it was made/,
    ],
    "with one bit flipped in its manifest": [(bytes) => flip(bytes, 300), /manifest that was changed/],
    "with a manifest of other rows": [
      (bytes) => rewrite(bytes, (told) => ({ ...told, rows: { ...told.rows, devices_1: 5 } })),
      /found other tables than its manifest says/,
    ],
    "with a manifest of another database": [
      (bytes) => rewrite(bytes, (told) => ({ ...told, database: { bytes: 100, sha256: "0".repeat(64) } })),
      /changed after it was made/,
    ],
    "of a newer release": [
      (bytes) => rewrite(bytes, (told) => ({ ...told, release: "999.0.0" })),
      /found a backup of release 999\.0\.0, expected at most .*: update this program first/,
    ],
    "of a newer format": [
      (bytes) => rewrite(bytes, (told) => ({ ...told, format: 2 as 1, made_of: "glass" })),
      /found a backup of format 2, expected at most 1: .*update this program first/,
    ],
    "with a manifest of nothing": [
      (bytes) => rewrite(bytes, () => ({})),
      /a manifest whose .* cannot be read/,
    ],
  };

for (const [name, [change, pattern]] of Object.entries(REFUSED)) {
  Deno.test(`a backup ${name} is refused with words that help, and nothing waits`, async () => {
    await using fixture = await openBackupFixture();
    const { backup, live, folder } = fixture;
    await Deno.writeFile(`${folder}/changed.db.gz`, await change(await readFile(backup)));
    await assert.rejects(
      stageBackup(`${folder}/changed.db.gz`, live),
      (error) => error instanceof BackupError && pattern.test(error.message),
    );
    assert.deepEqual(listFixture(fixture), ["changed.db.gz", "live.db", "one.db.gz"]);
  });
}

Deno.test("packBackup() carries bytes of any size, none and those of several pieces", async () => {
  await using fixture = await openBackupFixture();
  const { folder, manifest: { database: _, compressed: __, ...facts } } = fixture;
  for (const size of [0, 1, 65_536, 300_001]) {
    const bytes = new Uint8Array(size).map((_, at) => (at * at) % 251);
    const [file, path] = [`${folder}/${size}.bin`, `${folder}/${size}.gz`];
    await Deno.writeFile(file, bytes);
    const manifest = await packBackup(file, { path, facts });
    assert.deepEqual(new Uint8Array(gunzipSync(await readFile(path))), bytes);
    assert.equal(manifest.database.bytes, size);
  }
});

Deno.test("isNewerRelease() compares as Semantic Versioning does, and trusts no version that is none", () => {
  const order = ["0.0.1", "0.1.0-rc.1", "0.1.0", "0.2.0", "0.10.0", "1.0.0", "10.0.0"];
  order.forEach((one, at) =>
    order.forEach((other, than) => assert.equal(isNewerRelease(one, other), at > than))
  );
  assert.equal(isNewerRelease("1.0.0+build", "1.0.0"), false);
  assert.equal(isNewerRelease("next", "1.0.0"), true);
  assert.equal(isNewerRelease("next", "next"), false);
});

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

function flip(bytes: Uint8Array, at: number): Uint8Array {
  const changed = new Uint8Array(bytes);
  changed[at]! ^= 4;
  return changed;
}

type Told = ReturnType<typeof readManifest>;

/** The same backup with another manifest, whose own sum is right. */
function rewrite(bytes: Uint8Array, change: (told: Told) => object): Uint8Array {
  const { text, length } = readHeader(bytes);
  const changed = fromManifest(change(readManifest(text)) as Told);
  return concat(toHeader(changed, text.length), bytes.subarray(length));
}

Deno.test("a database that cannot be read ends a backup with its own error, and leaves no file with its name", async () => {
  await using fixture = await openBackupFixture();
  const { folder, manifest: { database: _, compressed: __, ...facts } } = fixture;
  await assert.rejects(packBackup(`${folder}/gone.db`, { path: `${folder}/gone.gz`, facts }), /gone\.db/);
  const config = { databaseUrl: `file:${folder}/none/gone.db`, databaseAuthToken: null };
  await Deno.writeTextFile(`${folder}/none`, "a file and not a folder");
  await assert.rejects(backUp(`${folder}/gone.db.gz`, { config, now: MADE_AT }));
  assert.deepEqual(listFixture(fixture), ["gone.gz", "live.db", "none", "one.db.gz"]);
});
