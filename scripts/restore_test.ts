import assert from "node:assert/strict";
import { createDatabaseClient } from "../database/mod.ts";
import { openTestApp } from "../server/app_fixture.ts";
import { backUp } from "../server/backup/make_backup.ts";
import { readConfig } from "../server/config.ts";
import { backupName } from "./backup.ts";
import { restore } from "./restore.ts";

const NOW = Temporal.Instant.from("2026-03-04T14:05:09.123Z");

async function countDevices(env: { DATABASE_URL: string }): Promise<number> {
  await using test = await openTestApp(env);
  return (await test.admin("GET", "/api/v1/devices")).data.length;
}

Deno.test("a backup taken while the server runs brings its rows back, and what was there is kept", async () => {
  const folder = await Deno.makeTempDir();
  const env = { DATABASE_URL: `file:${folder}/live.db` };
  const backup = `${folder}/backups/one.db.gz`;
  try {
    {
      await using test = await openTestApp(env);
      await test.composer({ event: "init", id: "one" });
      await backUp(backup, { config: readConfig(env), now: NOW });
      await test.composer({ event: "init", id: "two" });
    }
    assert.equal(await countDevices(env), 2);
    const replaced = await restore(backup, { env, now: NOW });
    assert.equal(replaced, `${folder}/live.db.replaced-2026-03-04T14-05-09Z`);
    assert.equal(await countDevices(env), 1);
    assert.equal(await countDevices({ DATABASE_URL: `file:${replaced}` }), 2);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a file that is broken, or is something else, replaces nothing", async () => {
  const folder = await Deno.makeTempDir();
  const env = { DATABASE_URL: `file:${folder}/live.db` };
  try {
    {
      await using test = await openTestApp(env);
      await test.composer();
    }
    await Deno.writeTextFile(`${folder}/note.db`, "not a database, but long enough to look at ".repeat(50));
    await assert.rejects(restore(`${folder}/note.db`, { env, now: NOW }), /Cannot restore .*note\.db/);
    await Deno.writeFile(`${folder}/empty.db`, new Uint8Array());
    await assert.rejects(
      restore(`${folder}/empty.db`, { env, now: NOW }),
      /Cannot restore .*empty\.db: found an empty file/,
    );
    const other = createDatabaseClient({ url: `file:${folder}/other.db`, authToken: null, syncUrl: null });
    await other.execute("CREATE TABLE another_program (id INTEGER)");
    await other.close();
    await assert.rejects(restore(`${folder}/other.db`, { env, now: NOW }), /no database of Screen Composer/);
    await assert.rejects(restore(`${folder}/missing.db`, { env, now: NOW }), /missing\.db/);
    assert.equal(await countDevices(env), 1);
    const left = Array.from(Deno.readDirSync(folder), ({ name }) => name).filter((name) =>
      name.includes("restor")
    );
    assert.deepEqual(left, []);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a server's database is not for a file's backup, and backups are named by time", async () => {
  await assert.rejects(
    backUp("x.db.gz", { config: readConfig({ DATABASE_URL: "http://127.0.0.1:1" }), now: NOW }),
    /expected a file: URL/,
  );
  assert.equal(backupName(NOW), "data/backups/2026-03-04T14-05-09Z.db.gz");
});
