import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { createLog } from "../log.ts";
import { openJournal } from "./open_journal.ts";

const entry = (name: string) => [{ sql: "INSERT", args: [name] }];
const open = (folder: string) =>
  openJournal({ databaseUrl: `file:${folder}/x.db`, log: createLog(() => {}) });
const namesIn = async (journal: Awaited<ReturnType<typeof open>>) =>
  (await journal.first(9)).map((each) => each?.[0]?.args[0]);

Deno.test("a journal that is removed or replaced while it is written is there again with its next entry", async () => {
  const folder = await Deno.makeTempDir();
  const first = await open(folder);
  await first.append(entry("a"));
  await rm(`${folder}/journal`, { recursive: true });
  await first.append(entry("b"));
  const [name = ""] = await readdir(`${folder}/journal`);
  await Deno.writeTextFile(`${folder}/other`, "another file\n");
  await Deno.rename(`${folder}/other`, `${folder}/journal/${name}`);
  await first.append(entry("c"));
  assert.deepEqual(await namesIn(first), ["a", "b", "c"]);
  // As the next process finds it.
  await first.close();
  const second = await open(folder);
  assert.deepEqual(await namesIn(second), ["a", "b", "c"]);
  await second.drop(3);
  assert.equal(await second.close(), 0);
  assert.deepEqual(await readdir(`${folder}/journal`), []);
  await rm(folder, { recursive: true });
});

Deno.test("a journal is found by whatever path leads to its folder, and by the names of release 0.1.0", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.symlink(folder, `${folder}/link`);
  const first = await open(`${folder}/link`);
  await first.append(entry("a"));
  await first.close();
  const second = await open(folder);
  assert.deepEqual(await namesIn(second), ["a"]);
  await second.close();
  const [name = ""] = await readdir(`${folder}/journal`);
  const old = createHash("sha256").update(`file:${folder}/x.db`).digest("hex").slice(0, 12);
  await Deno.rename(`${folder}/journal/${name}`, `${folder}/journal/${name.replace(/^[^-]*/, old)}`);
  const third = await open(folder);
  assert.deepEqual(await namesIn(third), ["a"]);
  await third.close();
  await rm(folder, { recursive: true });
});
