import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readReleases, type Release } from "../../database/releases.ts";
import { dateOf } from "./changelog.ts";
import { git } from "./git.ts";
import { ReleaseError } from "./release_error.ts";

/**
 * Writes the newest release's commit into `database/releases.json` and commits that. A commit cannot name itself, and a
 * rebase gives it another name: then this corrects the record. Answers the release, and whether anything had to be written.
 * Throws ReleaseError and ReleasesError.
 */
export async function recordRelease(root: string): Promise<{ release: Release; written: boolean }> {
  const path = join(root, "database/releases.json");
  const lock = JSON.parse(await readFile(join(root, "database/schema.lock.json"), "utf8"));
  const version = Object.keys(lock).at(-1);
  if (version === undefined) throw new ReleaseError("found no release in database/schema.lock.json");
  const commit = await findCommit(root, version);
  const date = dateOf(await git(root, "show", `${commit}:CHANGELOG.md`), version);
  if (date === null) throw new ReleaseError(`found no date of ${version} in CHANGELOG.md of ${commit}`);
  const release = { version, commit, date };
  const releases = readReleases(await readFile(path, "utf8"));
  const next = [...releases.filter((one) => one.version !== version), release];
  if (JSON.stringify(next) === JSON.stringify(releases)) return { release, written: false };
  const text = `${JSON.stringify(next, null, 2)}\n`;
  readReleases(text);
  await writeFile(path, text);
  await git(root, "commit", "-q", "-m", `Record release ${version}`, "--", "database/releases.json");
  return { release, written: true };
}

/** The commit of this history that made a release: by its subject, and by the version that its `deno.json` has. */
async function findCommit(root: string, version: string): Promise<string> {
  const subject = `Release ${version}`;
  for (const line of (await git(root, "log", "--format=%H %s", "--grep", `^${subject}$`)).split("\n")) {
    const [hash = "", ...words] = line.split(" ");
    if (words.join(" ") !== subject) continue;
    if (JSON.parse(await git(root, "show", `${hash}:deno.json`)).version === version) return hash;
  }
  throw new ReleaseError(`found no commit "${subject}" in the history of this branch`);
}
