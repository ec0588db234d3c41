import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { BackupError } from "./errors.ts";
import { type BackupFixture, listFixture, openBackupFixture } from "./fixture.ts";
import { toHeader } from "./header.ts";
import { discardStaged, stageBackup } from "./restore_backup.ts";

/** What restoring a file of these bytes ends in. Anything but a BackupError is thrown. */
async function tryRestoring(
  { folder, live }: BackupFixture,
  bytes: Uint8Array,
): Promise<"taken" | "refused"> {
  await Deno.writeFile(`${folder}/fuzzed`, bytes);
  try {
    await stageBackup(`${folder}/fuzzed`, live);
    await discardStaged(live);
    return "taken";
  } catch (error) {
    if (error instanceof BackupError) return "refused";
    throw error;
  }
}

/** Runs a test with a backup, and holds that the database beside it is never touched. */
async function fuzz(test: (fixture: BackupFixture, backup: Uint8Array) => Promise<void>): Promise<void> {
  await using fixture = await openBackupFixture();
  const sumOf = async () => createHash("sha256").update(await readFile(fixture.live)).digest("hex");
  const before = await sumOf();
  await test(fixture, new Uint8Array(await readFile(fixture.backup)));
  assert.equal(await sumOf(), before);
  assert.deepEqual(listFixture(fixture), ["fuzzed", "live.db", "one.db.gz"]);
}

Deno.test("bytes of any kind are refused as a backup", async () => {
  const beginnings = [[], [0x1f, 0x8b], [0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255], [...toHeader("{}", 100)]];
  const bytes = fc.tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }))
    .map(([beginning, rest]) => new Uint8Array([...beginning, ...rest]));
  await fuzz(async (fixture) => {
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => assert.equal(await tryRestoring(fixture, some), "refused")),
      { numRuns: 300 },
    );
  });
});

Deno.test("a header with any manifest is refused, however it is written", async () => {
  await fuzz(async (fixture, backup) => {
    const json = fc.oneof(fc.json(), fc.string(), fc.json().map((text) => `{"format":1,"release":${text}}`));
    await fc.assert(
      fc.asyncProperty(json, async (text) => {
        const bytes = new Uint8Array([...toHeader(text, text.length), ...backup.subarray(-200)]);
        assert.equal(await tryRestoring(fixture, bytes), "refused");
      }),
      { numRuns: 200 },
    );
  });
});

Deno.test("a backup that was cut off anywhere is refused", async () => {
  await fuzz(async (fixture, backup) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(backup.length - 1), async (length) => {
        assert.equal(await tryRestoring(fixture, backup.subarray(0, length)), "refused");
      }),
      { numRuns: 200 },
    );
  });
});

Deno.test("a backup in which any bit was flipped is refused", async () => {
  await fuzz(async (fixture, backup) => {
    const place = fc.oneof(fc.nat(4000), fc.nat(backup.length - 1));
    await fc.assert(
      fc.asyncProperty(place, fc.nat(7), async (at, bit) => {
        const changed = backup.slice();
        changed[at]! ^= 1 << bit;
        assert.equal(await tryRestoring(fixture, changed), "refused");
      }),
      { numRuns: 400 },
    );
  });
});

Deno.test("a plain copy of a database that was cut off or changed is taken whole or refused", async () => {
  await fuzz(async (fixture, backup) => {
    const plain = new Uint8Array(gunzipSync(backup));
    const changes = fc.array(fc.tuple(fc.oneof(fc.nat(200), fc.nat(plain.length - 1)), fc.nat(255)), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(
        changes,
        fc.integer({ min: 1, max: plain.length }),
        fc.boolean(),
        async (some, length, cut) => {
          const changed = plain.slice(0, cut ? length : plain.length);
          for (const [at, byte] of some) if (at < changed.length) changed[at] = byte;
          assert.match(await tryRestoring(fixture, changed), /taken|refused/);
        },
      ),
      { numRuns: 40 },
    );
  });
});
