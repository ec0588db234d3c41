import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { git } from "../../scripts/release/git.ts";
import { archiveOf, ReleaseMissingError, unpack } from "./previous_release.ts";

/** A repository of two commits, and the name of the first one, in which `a.txt` says "old". */
async function makeOrigin(folder: string): Promise<string> {
  await mkdir(folder);
  await git(folder, "init", "-q", "-b", "main");
  for (const text of ["old", "new"]) {
    await writeFile(`${folder}/a.txt`, text);
    await git(folder, "add", "a.txt");
    const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"];
    await git(folder, ...who, "commit", "-q", "-m", text);
  }
  return await git(folder, "rev-parse", "HEAD~1");
}

async function textOf(archive: Uint8Array, folder: string): Promise<string> {
  await mkdir(`${folder}/out`, { recursive: true });
  await unpack(archive, `${folder}/out/`);
  return await Deno.readTextFile(`${folder}/out/a.txt`);
}

Deno.test("a release is found in a plain clone, in a shallow one, and in an archive that was put there", async () => {
  const folder = await Deno.makeTempDir({ prefix: "compat-" });
  try {
    const commit = await makeOrigin(`${folder}/origin`);
    const release = { version: "0.1.0", commit };
    await git(folder, "clone", "-q", "--no-tags", `file://${folder}/origin`, "plain");
    assert.equal(await textOf(await archiveOf(`${folder}/plain/`, release), folder), "old");
    await git(folder, "clone", "-q", "--depth=1", `file://${folder}/origin`, "shallow");
    assert.equal(await textOf(await archiveOf(`${folder}/shallow/`, release), folder), "old");

    await git(folder, "clone", "-q", "--depth=1", `file://${folder}/origin`, "cut");
    await git(`${folder}/cut`, "remote", "remove", "origin");
    await mkdir(`${folder}/bare/data/releases`, { recursive: true });
    for (const [place, reason] of [["cut", /origin/], ["bare", /this is no clone/]] as const) {
      await assert.rejects(archiveOf(`${folder}/${place}/`, release), (error) => {
        assert.ok(error instanceof ReleaseMissingError);
        assert.match(error.message, reason);
        return error.message.includes(`git fetch --depth=1 origin ${commit}`);
      });
    }
    const packed = `${folder}/bare/data/releases/0.1.0.tar.gz`;
    await git(`${folder}/origin`, "archive", "--format=tar.gz", "-o", packed, commit);
    assert.equal(await textOf(await archiveOf(`${folder}/bare/`, release), folder), "old");
    assert.ok(!existsSync(`${folder}/release.tar`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
