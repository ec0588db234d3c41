import assert from "node:assert/strict";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { memos1, memos2 } from "../database/compatibility_fixtures.ts";
import { freeze } from "../database/lock.ts";
import { readReleases } from "../database/releases.ts";
import { git } from "./release/git.ts";
import { makeRelease } from "./release/make_release.ts";
import { recordRelease } from "./release/record_release.ts";
import { ReleaseError } from "./release/release_error.ts";

const CHANGELOG = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Everything.\n";
const DATE = "2026-11-25";

interface Clone extends AsyncDisposable {
  readonly root: string;
  read(path: string): Promise<string>;
  commit(path: string, text: string): Promise<void>;
}

/** A repository with what a release reads and writes, and nothing else. */
async function makeClone(): Promise<Clone> {
  const root = await Deno.makeTempDir({ prefix: "release-" });
  const clone: Clone = {
    root,
    read: (path) => readFile(`${root}/${path}`, "utf8"),
    async commit(path, text) {
      await writeFile(`${root}/${path}`, text);
      await git(root, "add", path);
      await git(root, "commit", "-q", "-m", `Change ${path}`);
    },
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
  await git(root, "init", "-q");
  await git(root, "config", "user.name", "Ada");
  await git(root, "config", "user.email", "ada@example.com");
  await git(root, "config", "commit.gpgsign", "false");
  await mkdir(`${root}/database`);
  await clone.commit("deno.json", '{\n  "name": "x",\n  "version": "0.0.0"\n}\n');
  await clone.commit("CHANGELOG.md", CHANGELOG);
  await clone.commit("database/schema.lock.json", "{}\n");
  await clone.commit("database/releases.json", "[]\n");
  return clone;
}

const release = ({ root }: Clone, version: string, change: Partial<Parameters<typeof makeRelease>[1]> = {}) =>
  makeRelease(root, { version, date: DATE, tables: [memos1], check: async () => {}, ...change });

async function refuses(promise: Promise<unknown>, reason: RegExp): Promise<void> {
  await assert.rejects(promise, (error) => error instanceof ReleaseError && reason.test(error.message));
}

Deno.test("a release is one commit with number, changelog and frozen tables, and one that records it", async () => {
  await using clone = await makeClone();
  const made = await release(clone, "0.1.0");
  const subjects = await git(clone.root, "log", "-2", "--format=%s");
  assert.deepEqual(subjects.split("\n"), ["Record release 0.1.0", "Release 0.1.0"]);
  const commit = await git(clone.root, "rev-parse", "HEAD~1");
  assert.deepEqual(made, { version: "0.1.0", commit, date: DATE });
  assert.deepEqual(readReleases(await clone.read("database/releases.json")), [made]);
  assert.equal(JSON.parse(await clone.read("deno.json")).version, "0.1.0");
  const lock = JSON.parse(await clone.read("database/schema.lock.json"));
  assert.deepEqual(lock, freeze([memos1], { lock: {}, release: "0.1.0" }));
  assert.equal(
    await clone.read("CHANGELOG.md"),
    `# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - ${DATE}\n\n### Added\n\n- Everything.\n`,
  );
  assert.equal(await git(clone.root, "status", "--porcelain"), "");
  // Nothing was changed since; and then something was.
  await refuses(release(clone, "0.2.0"), /nothing below/);
  const changed = (await clone.read("CHANGELOG.md")).replace(
    "[Unreleased]\n",
    "[Unreleased]\n\n- A thing.\n",
  );
  await clone.commit("CHANGELOG.md", changed);
  await refuses(release(clone, "0.0.9"), /expected more than 0\.1\.0/);
  await release(clone, "0.2.0", { tables: [memos1, memos2] });
  assert.deepEqual(
    readReleases(await clone.read("database/releases.json")).map(({ version }) => version),
    ["0.1.0", "0.2.0"],
  );
});

Deno.test("a release is refused, and nothing left behind, where anything speaks against it", async () => {
  await using clone = await makeClone();
  const head = await git(clone.root, "rev-parse", "HEAD");
  await refuses(release(clone, "v1"), /expected three numbers/);
  const fails = async () => await Promise.reject(new ReleaseError("deno task check failed"));
  await refuses(release(clone, "0.1.0", { check: fails }), /check failed/);
  await writeFile(`${clone.root}/notes.txt`, "x");
  await refuses(release(clone, "0.1.0"), /not committed[^]*notes\.txt/);
  await rm(`${clone.root}/notes.txt`);
  assert.deepEqual(
    [await git(clone.root, "rev-parse", "HEAD"), await git(clone.root, "status", "--porcelain")],
    [head, ""],
  );
  const lock = freeze([memos1], { lock: {}, release: "0.1.0" });
  await clone.commit("database/schema.lock.json", JSON.stringify(lock));
  await refuses(release(clone, "0.2.0"), /0\.1\.0 not recorded/);
  await clone.commit(
    "database/releases.json",
    JSON.stringify([{ version: "0.1.0", commit: head, date: DATE }]),
  );
  const changed = { ...memos1, statements: {} };
  await refuses(release(clone, "0.2.0", { tables: [changed] }), /memos_1 was changed after release 0\.1\.0/);
});

Deno.test("a release whose commit has another name since a rebase is recorded anew", async () => {
  await using clone = await makeClone();
  const made = await release(clone, "0.1.0");
  assert.equal((await recordRelease(clone.root)).written, false);
  const record = await git(clone.root, "rev-parse", "HEAD");
  await git(clone.root, "checkout", "-q", "-b", "other", "HEAD~2");
  await clone.commit("more.txt", "more");
  await git(clone.root, "cherry-pick", made.commit, record);
  const { release: again, written } = await recordRelease(clone.root);
  assert.ok(written && again.commit !== made.commit);
  assert.equal(again.commit, await git(clone.root, "log", "-1", "--format=%H", "--grep", "^Release 0.1.0$"));
  assert.deepEqual(readReleases(await clone.read("database/releases.json")), [again]);
});
