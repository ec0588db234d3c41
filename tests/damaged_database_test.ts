import assert from "node:assert/strict";
import { open, stat } from "node:fs/promises";
import { createDatabaseClient } from "../database/mod.ts";
import type { ProtocolName } from "../devices/mod.ts";
import { ADMIN_PASSWORD, signIn } from "./admin.ts";
import { becomesReady } from "./becomes_ready.ts";
import { connectDevice } from "./polling_device.ts";
import { makeDataFolder, ServerEndedError, startServer } from "./server_process.ts";
import { readTask, ROOT } from "./task.ts";

const PROTOCOLS: readonly ProtocolName[] = ["composer", "trmnl", "screen"];
const PAGE = 4096;

/** Writes noise over pages of a database file, as a memory card does that wears out. */
async function damage(
  path: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const file = await open(path, "r+");
  try {
    for (let page = from; page < to; page++) {
      await file.write(crypto.getRandomValues(new Uint8Array(PAGE)), 0, PAGE, page * PAGE);
    }
  } finally {
    await file.close();
  }
}

/** Runs a task of the project on a database, as an admin would in a shell. */
async function runTask(
  name: string,
  { path, words }: { readonly path: string; readonly words: readonly string[] },
) {
  const [[program = "", ...args] = []] = await readTask(name);
  const { code, stdout, stderr } = await new Deno.Command(program, {
    args: [...args, ...words],
    cwd: ROOT,
    env: { DATABASE_URL: `file:${path}`, NO_COLOR: "1" },
  }).output();
  const text = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)).join("");
  assert.equal(code, 0, text);
  return text;
}

async function integrity(path: string): Promise<unknown> {
  const db = createDatabaseClient({
    url: `file:${path}`,
    authToken: null,
    syncUrl: null,
    patience: { call: 60_000 },
  });
  try {
    return (await db.execute("PRAGMA integrity_check")).rows.map((row) => Object.values(row));
  } finally {
    await db.close();
  }
}

Deno.test("a damaged database: devices keep their screens, the server says how to mend it, and a backup does", async () => {
  await using folder = await makeDataFolder();
  const path = `${folder.path}/screen-composer.db`;
  const backup = `${folder.path}/whole.db.gz`;
  {
    await using server = await startServer({ folder: folder.path, env: { ADMIN_PASSWORD } });
    const admin = signIn(server.url);
    const devices = await Promise.all(
      PROTOCOLS.map((protocol, number) => connectDevice(server.url, { protocol, number })),
    );
    const before = await Promise.all(devices.map((device) => device.poll()));
    await runTask("backup", { path, words: [backup] });
    // Pages go into the file itself only with a checkpoint; a backup's own connection leaves that to the server.
    const db = createDatabaseClient({
      url: `file:${path}`,
      authToken: null,
      syncUrl: null,
      patience: { call: 60_000 },
    });
    await db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    await db.close();
    const pages = (await stat(path)).size / PAGE;
    assert.ok(pages > 50, `${pages} pages`);
    await damage(path, { from: 1, to: pages });

    for (let polls = 0; polls < 3; polls++) {
      for (const [index, device] of devices.entries()) {
        assert.deepEqual(await device.poll(), before[index], `${device.protocol} with a damaged database`);
      }
    }
    const ready = await fetch(`${server.url}/readyz`);
    assert.equal(ready.status, 503);
    assert.match((await ready.json()).detail, /deno task restore/);
    const page = await fetch(server.url, { headers: { accept: "text/html" } });
    assert.match(await page.text(), /The database is damaged.*deno task restore data\/backups/s);
    assert.match(server.output(), /SQLITE_CORRUPT/);

    await runTask("restore", { path, words: [backup] });
    await becomesReady(server.url);
    for (const [index, device] of devices.entries()) {
      assert.deepEqual(await device.poll(), before[index], `${device.protocol} after the restore`);
    }
    assert.equal((await admin.get("/api/v1/devices")).body.data.length, PROTOCOLS.length);
    assert.equal(await server.stop(), 0, server.output());
  }
  assert.deepEqual(await integrity(path), [["ok"]]);

  await damage(path, { from: 0, to: 1 });
  await assert.rejects(startServer({ folder: folder.path, env: { ADMIN_PASSWORD } }), (error) => {
    assert.ok(error instanceof ServerEndedError);
    assert.match(error.output, /The database file is damaged\. .*deno task restore data\/backups/);
    assert.ok(error.output.includes(path), "the file is named");
    return true;
  });
  await runTask("restore", { path, words: [backup] });
  await using server = await startServer({ folder: folder.path, env: { ADMIN_PASSWORD } });
  assert.equal((await signIn(server.url).get("/api/v1/devices")).body.data.length, PROTOCOLS.length);
});
