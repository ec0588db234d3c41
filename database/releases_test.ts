import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { readReleases, type Release, ReleasesError } from "./releases.ts";
import lock from "./schema.lock.json" with { type: "json" };

const ROOT = new URL("..", import.meta.url);
const text = (path: string) => readFile(new URL(path, ROOT), "utf8");

const first: Release = { version: "0.9.0", commit: "a".repeat(40), date: "2026-01-31" };
const second: Release = { version: "0.10.0", commit: "b".repeat(40), date: "2026-02-01" };

Deno.test("the releases on record can be read, stand in the changelog, and froze their table versions", async () => {
  const releases = readReleases(await text("database/releases.json"));
  const changelog = await text("CHANGELOG.md");
  for (const { version, date } of releases) {
    assert.ok(changelog.includes(`\n## [${version}] - ${date}\n`), version);
    assert.ok(version in lock, version);
  }
  // A release is recorded by the commit after it, since no commit can name itself.
  const { version } = JSON.parse(await text("deno.json"));
  const unrecorded = Object.keys(lock).filter((name) =>
    releases.every((release) => release.version !== name)
  );
  assert.deepEqual(unrecorded.filter((name) => name !== version), []);
});

Deno.test("readReleases() gives back what was written, oldest first", () => {
  assert.deepEqual(readReleases(JSON.stringify([first, second])), [first, second]);
  assert.deepEqual(readReleases("[]"), []);
});

const WRONG: Readonly<Record<string, unknown>> = {
  "expected array": {},
  "expected three numbers": [{ ...first, version: "v1" }],
  "expected 40 hexadecimal": [{ ...first, commit: "HEAD" }],
  "Invalid ISO date": [{ ...first, date: "2026-02-30" }],
  "Unrecognized key": [{ ...first, tag: "v0.9.0" }],
  "found 0.9.0 after 0.10.0": [{ ...second, date: first.date }, first],
  "found 2026-01-31 after 2026-02-01": [{ ...first, date: second.date }, { ...second, date: first.date }],
  "found the commit of another": [first, { ...second, commit: first.commit }],
};

for (const [fault, value] of Object.entries(WRONG)) {
  Deno.test(`readReleases() refuses a list where it says: ${fault}`, () => {
    assert.throws(
      () => readReleases(JSON.stringify(value)),
      (error) => error instanceof ReleasesError && error.message.includes(fault),
    );
  });
}

Deno.test("readReleases() reads or throws ReleasesError, whatever the text is", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
    try {
      readReleases(any);
    } catch (error) {
      assert.ok(error instanceof ReleasesError);
    }
  }));
});
