import assert from "node:assert/strict";
import { ADMIN_PASSWORD } from "../admin.ts";
import { makeDataFolder, startServer } from "../server_process.ts";
import { connectEach, pollEach } from "./load.ts";
import { expectRecorded } from "./on_record.ts";

/** Files that the server may hold: its own, and connections for what is left. */
const FILES = 80;

Deno.test("a server that may open no more files listens again once it can, and says why it did not", async () => {
  await using folder = await makeDataFolder();
  const wrap = ["prlimit", `--nofile=${FILES}:${FILES}`];
  await using server = await startServer({ folder: folder.path, env: { ADMIN_PASSWORD }, wrap });
  const { hostname, port } = new URL(server.url);
  const devices = await connectEach(server.url);
  const markers = await pollEach(devices, "before");
  const connections: Deno.Conn[] = [];
  try {
    for (let made = 0; made < 2 * FILES; made++) {
      await Deno.connect({ hostname, port: Number(port) }).then((one) => connections.push(one), () => {});
    }
    await server.wrote(/Cannot take connections, .*ulimit -n/);
  } finally {
    connections.forEach((connection) => connection.close());
  }
  const until = Date.now() + 20_000;
  while (!await fetch(`${server.url}/healthz`).then((answer) => answer.text(), () => null)) {
    assert.ok(Date.now() < until, "it listens again");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  markers.push(...await pollEach(devices, "after"));
  assert.equal(await server.stop(), 0, server.output().slice(-2000));
  await expectRecorded(server.databasePath, markers);
});
