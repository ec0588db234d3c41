import assert from "node:assert/strict";
import { listExchanges, openDatabase } from "../database/mod.ts";
import { ADMIN_PASSWORD, signIn } from "./admin.ts";
import { makeDataFolder, ServerEndedError, startServer } from "./server_process.ts";
import { beginRequest } from "./slow_request.ts";

const STICK = "M5StickCPLUS2";

/** Sends one event of the stick and returns the captions that it gets. */
async function tellStick(url: string, event: Record<string, unknown>): Promise<Record<string, string>> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ device: STICK, ...event }),
  });
  const { labels } = await response.json();
  assert.equal(response.status, 200);
  return labels;
}

Deno.test("a fresh server prints its address and a link that sets the password", async () => {
  await using server = await startServer();
  const health = await fetch(`${server.url}/healthz`);
  assert.equal(health.status, 200, await health.text());
  const link = await server.setupUrl();
  assert.ok(link.startsWith(`${server.url}/setup?token=`), link);
  const page = await fetch(link, { headers: { accept: "text/html" } });
  assert.equal(page.status, 200);
  assert.match(await page.text(), /type="password"/);
  assert.equal(await server.stop(), 0);
});

Deno.test("a server with an admin prints no setup link", async () => {
  await using server = await startServer({ env: { ADMIN_PASSWORD } });
  assert.equal((await signIn(server.url).get("/api/v1/devices")).status, 200);
  assert.equal(await server.stop(), 0);
  assert.doesNotMatch(server.output(), /setup/);
  assert.ok(!server.output().includes(ADMIN_PASSWORD));
});

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
  Deno.test(`${signal} lets a request in flight finish, keeps its exchange and exits 0`, async () => {
    await using server = await startServer();
    const request = await beginRequest(`${server.url}/?marker=in-flight`, { device: STICK, event: "init" });
    const ending = server.stop(signal);
    await server.wrote(/Stopping/);
    const { status, body } = await request.finish();
    assert.equal(status, 200, body);
    assert.deepEqual(Object.keys(JSON.parse(body).labels), ["A", "B", "C"]);
    assert.equal(await ending, 0, server.output());
    const db = await openDatabase({ url: `file:${server.databasePath}`, authToken: null, syncUrl: null });
    try {
      const exchanges = await listExchanges(db, { limit: 10 });
      assert.ok(exchanges.some(({ path }) => path.includes("marker=in-flight")));
    } finally {
      await db.close();
    }
  });
}

Deno.test("faults in the configuration are told all at once, name their variables and end with status 2", async () => {
  const faults = {
    PORT: "http",
    DATABASE_URL: "mysql://localhost",
    DATABASE_SYNC_URL: "somewhere",
    BASE_URL: "localhost:8080",
    TRUST_PROXY: "yes",
    ADMIN_PASSWORD: "shhh-17",
    PROVISIONING: "sometimes",
    SOURCE_ALLOW_PRIVATE: "10.0.0.0",
    EXCHANGE_RETENTION: "a while",
    TZ: "Moon/Tranquility",
  };
  await assert.rejects(startServer({ env: faults }), (error) => {
    assert.ok(error instanceof ServerEndedError, String(error));
    assert.equal(error.code, 2, error.output);
    const lines = error.output.trim().split("\n");
    assert.deepEqual(
      lines.map((line) => /^Cannot read (\w+): found .+, expected .+$/.exec(line)?.[1] ?? line).sort(),
      Object.keys(faults).sort(),
    );
    for (const [name, value] of Object.entries(faults)) {
      const told = lines.find((line) => line.includes(` ${name}:`)) ?? "";
      // A password is the one value that must not be repeated.
      assert.equal(told.includes(value), name !== "ADMIN_PASSWORD", told);
    }
    return true;
  });
});

Deno.test("a restart keeps labels, state and exchanges", async () => {
  await using folder = await makeDataFolder();
  const env = { ADMIN_PASSWORD };
  let before: { id: string }[];
  {
    await using server = await startServer({ folder: folder.path, env });
    const first = await tellStick(server.url, { event: "init" });
    assert.deepEqual(first, { A: "Red", B: "Green", C: "Blue" });
    const pressed = await tellStick(server.url, { event: "press", button: "A", value: "Red", ts_ms: 1234 });
    assert.deepEqual(pressed, { A: "Green", B: "Blue", C: "Red" });
    const admin = signIn(server.url);
    const update = await admin.post("/update-labels", { device: STICK, labels: { B: "Tea" } });
    assert.equal(update.status, 200, JSON.stringify(update.body));
    before = (await admin.get("/api/v1/exchanges?limit=500")).body.data;
    assert.ok(before.length >= 2);
    assert.equal(await server.stop(), 0);
  }
  await using server = await startServer({ folder: folder.path, env });
  assert.deepEqual(await tellStick(server.url, { event: "init" }), { A: "Green", B: "Tea", C: "Red" });
  const after = (await signIn(server.url).get("/api/v1/exchanges?limit=500")).body.data as { id: string }[];
  assert.deepEqual(after.slice(-before.length).map(({ id }) => id), before.map(({ id }) => id));
  assert.equal(await server.stop(), 0);
});
