import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compareLock, freeze } from "../../database/lock.ts";
import { follows, readReleases, type Release } from "../../database/releases.ts";
import type { Table } from "../../database/table.ts";
import { releaseChangelog } from "./changelog.ts";
import { git } from "./git.ts";
import { recordRelease } from "./record_release.ts";
import { ReleaseError } from "./release_error.ts";

/** What to release, of which clone. */
export interface ReleaseOptions {
  readonly version: string;
  /** `2026-11-25` */
  readonly date: string;
  /** The table versions that this code has. */
  readonly tables: readonly Table[];
  /** Throws where the code is not fit for a release. */
  readonly check: () => Promise<void>;
}

/**
 * Makes a release as two commits: one with its number, its changelog and its table versions frozen, and one that records
 * the first. Throws ReleaseError, and leaves nothing behind, where anything speaks against it.
 */
export async function makeRelease(
  root: string,
  { version, date, tables, check }: ReleaseOptions,
): Promise<Release> {
  const files = ["deno.json", "CHANGELOG.md", "database/schema.lock.json"] as const;
  const read = (path: string) => readFile(join(root, path), "utf8");
  const [config, changelog, lockText] = await Promise.all([read(files[0]), read(files[1]), read(files[2])]);
  const lock = JSON.parse(lockText);
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    throw new ReleaseError(`found "${version}", expected three numbers such as 1.2.3`);
  }
  const recorded = readReleases(await read("database/releases.json")).map((release) => release.version);
  const missing = Object.keys(lock).filter((frozen) => !recorded.includes(frozen));
  if (missing.length > 0) {
    throw new ReleaseError(`found ${missing.join(", ")} not recorded, run deno task release --record`);
  }
  const before = recorded.at(-1);
  if (before !== undefined && !follows(version, before)) {
    throw new ReleaseError(`found ${version}, expected more than ${before}`);
  }
  const changed = await git(root, "status", "--porcelain");
  if (changed !== "") throw new ReleaseError(`found changes that are not committed:\n${changed}`);
  const faults = compareLock(tables, lock);
  if (faults.length > 0) throw new ReleaseError(faults.join("\n"));
  const texts = [
    config.replace(/^( *"version": )"[^"]*"/m, `$1"${version}"`),
    releaseChangelog(changelog, { version, date }),
    `${JSON.stringify(freeze(tables, { lock, release: version }), null, 2)}\n`,
  ];
  await check();
  for (const [at, path] of files.entries()) await writeFile(join(root, path), texts[at] ?? "");
  await git(root, "commit", "-q", "-m", `Release ${version}`, "--", ...files);
  return (await recordRelease(root)).release;
}
