import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { readReleases } from "../../database/releases.ts";
import { makeDataFolder } from "../server_process.ts";
import { ROOT } from "../task.ts";

/** The release before this code, unpacked, with the packages that it was released with. */
export interface PreviousRelease extends AsyncDisposable {
  /** Its number, or `HEAD` where nothing was released yet, or where its files are not to be had. */
  readonly version: string;
  /** Where it lies, with a trailing slash: below this project's `data/`, so that both may write to its `data/`. */
  readonly root: string;
}

/** The previous release's files are nowhere to be had. */
export class ReleaseMissingError extends Error {
  constructor(readonly version: string, readonly commit: string, readonly reason: string) {
    super(
      `Cannot test beside release ${version}: found no commit ${commit} here (${reason}). In a shallow clone: ` +
        `git fetch --depth=1 origin ${commit}. Without a clone: git archive --format=tar.gz -o ${version}.tar.gz ` +
        `${commit} in one, and put it in data/releases/`,
    );
    this.name = "ReleaseMissingError";
  }
}

/** What a server is made of. */
const PARTS = ["server", "apps", "devices", "renderers", "database", "deno.json", "deno.lock"];

/**
 * Unpacks the newest release on record, and installs what its own lock names. Where it is not to be had, as in a tree that was
 * copied without its history, says so; then this code takes its part, and only that both run beside each other is tested.
 */
export async function unpackPreviousRelease(): Promise<PreviousRelease> {
  const release = readReleases(await readFile(`${ROOT}database/releases.json`, "utf8")).at(-1);
  const { version, commit } = release ?? { version: "HEAD", commit: "HEAD" };
  const folder = await makeDataFolder();
  const root = `${folder.path}/release/`;
  let found: string;
  try {
    await mkdir(`${root}data`, { recursive: true });
    found = await unpackOrCopy({ version, commit }, root);
    await run(Deno.execPath(), ["cache", "--quiet", "--frozen", "server/main.ts"], root);
  } catch (error) {
    await rm(folder.path, { recursive: true, force: true });
    throw error;
  }
  return { version: found, root, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}

/** Answers what it unpacked: the release's number, or `HEAD`. */
async function unpackOrCopy(release: { version: string; commit: string }, root: string): Promise<string> {
  try {
    await unpack(await archiveOf(ROOT, release), root);
    return release.version;
  } catch (error) {
    if (!(error instanceof ReleaseMissingError)) throw error;
    console.warn(`${error.message}. Until then this code takes the part of the release`);
    for (const part of PARTS) await cp(`${ROOT}${part}`, `${root}${part}`, { recursive: true });
    return "HEAD";
  }
}

/** A commit's files as a tar archive, packed or not: from the clone at `root`, its origin, or `data/releases/`. */
export async function archiveOf(
  root: string,
  { version, commit }: { version: string; commit: string },
): Promise<Uint8Array> {
  const git = (...args: string[]) =>
    run("git", ["-c", `safe.directory=${root.replace(/\/$/, "")}`, ...args], root);
  let reason = "";
  // Not the clone that some parent folder may be.
  if (existsSync(`${root}.git`)) {
    try {
      return await git("archive", "--format=tar", commit);
    } catch { /* It may be shallow. */ }
    try {
      await git("fetch", "--quiet", "--depth=1", "--no-tags", "--no-write-fetch-head", "origin", commit);
      return await git("archive", "--format=tar", commit);
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
  } else reason = "this is no clone";
  const packed = `${root}data/releases/${version}.tar.gz`;
  if (existsSync(packed)) return await readFile(packed);
  throw new ReleaseMissingError(version, commit, reason);
}

/** Unpacks an archive into a folder. */
export async function unpack(archive: Uint8Array, folder: string): Promise<void> {
  const file = `${folder}../release.tar`;
  await Deno.writeFile(file, archive);
  await run("tar", ["-xf", file, "-C", folder], folder);
  await rm(file);
}

/** What a command wrote. Throws an Error with what it complained of. */
async function run(program: string, args: readonly string[], cwd: string): Promise<Uint8Array> {
  const env = { GIT_TERMINAL_PROMPT: "0" };
  const { success, stdout, stderr } = await new Deno.Command(program, { args: [...args], cwd, env }).output();
  if (success) return stdout;
  throw new Error(`${program} ${args[0]} failed: ${new TextDecoder().decode(stderr).trim()}`);
}
