import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { createDatabaseClient } from "../database/mod.ts";
import type { ProtocolName } from "../devices/mod.ts";
import { ADMIN_PASSWORD, signIn } from "./admin.ts";
import { becomesReady } from "./becomes_ready.ts";
import { connectDevice } from "./polling_device.ts";
import { startServer } from "./server_process.ts";

const PROTOCOLS: readonly ProtocolName[] = ["composer", "trmnl", "screen"];

/** Lets no file of a process grow beyond so many bytes, as a disk that is full does; null lets them grow again. */
async function limitFiles(pid: number, bytes: number | null): Promise<void> {
  const limit = `--fsize=${bytes ?? "unlimited"}:unlimited`;
  const { success, stderr } = await new Deno.Command("prlimit", { args: ["--pid", String(pid), limit] })
    .output();
  assert.ok(success, new TextDecoder().decode(stderr));
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size;
}

Deno.test("while its disk is full, a server shows what it showed last, says so, and recovers by itself with nothing lost", async () => {
  // A process that asks for more than its limit is ended by a signal, unless it ignores that and is told of it instead.
  const wrap = ["/bin/sh", "-c", 'trap "" XFSZ; exec "$@"', "sh"];
  await using server = await startServer({ wrap, env: { ADMIN_PASSWORD } });
  const admin = signIn(server.url);
  assert.equal((await admin.post("/api/v1/hooks", { slug: "doorbell" })).status, 201);
  const devices = await Promise.all(
    PROTOCOLS.map((protocol, number) => connectDevice(server.url, { protocol, number })),
  );
  const before = await Promise.all(devices.map((device) => device.poll()));
  const largest = Math.max(await sizeOf(server.databasePath), await sizeOf(`${server.databasePath}-wal`));
  await limitFiles(server.pid, largest + 500_000);
  const deliveries: number[] = [];
  do {
    const body = JSON.stringify({ text: crypto.randomUUID().repeat(1500) });
    const response = await fetch(`${server.url}/hooks/doorbell`, { method: "POST", body });
    await response.body?.cancel();
    deliveries.push(response.status);
  } while (deliveries.at(-1)! < 500 && deliveries.length < 200);
  assert.ok(deliveries.length > 1 && deliveries.at(-1) === 503, `hooks answered ${deliveries}`);

  for (const [index, device] of devices.entries()) {
    for (let polls = 0; polls < 5; polls++) {
      assert.deepEqual(await device.poll(`full-${device.protocol}-${polls}`), {
        ...before[index],
        ...(device.protocol === "trmnl" ? { bytes: null } : {}),
      });
    }
  }
  const ready = await fetch(`${server.url}/readyz`);
  assert.equal(ready.status, 503);
  await ready.body?.cancel();
  assert.match(
    server.output(),
    /Cannot reach the database: SQLITE_\w+: (disk I\/O error|database or disk is full)/,
  );

  await limitFiles(server.pid, null);
  await becomesReady(server.url);
  for (const [index, device] of devices.entries()) assert.deepEqual(await device.poll(), before[index]);
  const markers = async () => {
    const { body } = await admin.get("/api/v1/exchanges?limit=500");
    return body.data.map(({ path }: { path: string }) => /marker=(full-\w+-\d)/.exec(path)?.[1])
      .filter((marker: string | undefined) => marker !== undefined);
  };
  let found = await markers();
  for (let tries = 0; found.length < 15 && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    found = await markers();
  }
  assert.deepEqual([found.length, new Set(found).size], [15, 15], "each exchange is on record, once");
  assert.equal(await server.stop(), 0, server.output());
  const db = createDatabaseClient({
    url: `file:${server.databasePath}`,
    authToken: null,
    syncUrl: null,
    patience: { call: 60_000 },
  });
  const { rows } = await db.execute("PRAGMA integrity_check");
  await db.close();
  assert.deepEqual(rows.map((row) => Object.values(row)), [["ok"]]);
});
