import assert from "node:assert/strict";
import { ADMIN_PASSWORD } from "../admin.ts";
import { startServer } from "../server_process.ts";
import { makeDataFolder } from "../server_process.ts";
import { connectEach, pollEach } from "./load.ts";
import { expectRecorded } from "./on_record.ts";

/** Connections that say nothing; fewer where a process may not hold so many files. */
const CONNECTIONS = 10_000;
/** Files that a process holds besides. */
const OTHER_FILES = 300;

/** How many files this process, and so the server that it starts, may hold. */
async function fileLimit(): Promise<number> {
  const { stdout } = await new Deno.Command("sh", { args: ["-c", "ulimit -n"] }).output();
  const text = new TextDecoder().decode(stdout).trim();
  return text === "unlimited" ? Infinity : Number(text);
}

async function memoryOf(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]);
}

async function write(connection: Deno.Conn, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  for (let sent = 0; sent < bytes.length;) sent += await connection.write(bytes.subarray(sent));
}

Deno.test("thousands of idle connections, and clients that dribble, keep no device from its answer", async () => {
  await using folder = await makeDataFolder();
  await using server = await startServer({ folder: folder.path, env: { ADMIN_PASSWORD } });
  const { hostname, port } = new URL(server.url);
  const devices = await connectEach(server.url);
  const markers = await pollEach(devices, "before");
  const before = await memoryOf(server.url);
  const count = Math.min(CONNECTIONS, await fileLimit() - OTHER_FILES);
  const connections: Deno.Conn[] = [];
  try {
    while (connections.length < count) {
      const some = Array.from(
        { length: Math.min(200, count - connections.length) },
        () => Deno.connect({ hostname, port: Number(port) }),
      );
      connections.push(...await Promise.all(some));
    }
    const [head, body] = connections;
    assert.ok(head !== undefined && body !== undefined);
    await write(body, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{");
    for (let turn = 0; turn < 10; turn++) {
      await write(head, turn === 0 ? "GET /?device=M5StickCPLUS2 HTTP/1.1\r\n" : `X-Slow-${turn}: 1\r\n`);
      await write(body, " ");
      markers.push(...await pollEach(devices, `idle${turn}`));
    }
    const bytes = await memoryOf(server.url) - before;
    console.log(`${count} idle connections took ${Math.round(bytes / count)} bytes each`);
    assert.ok(bytes < 1_000_000_000, `${bytes} bytes`);
    // The one that dribbles its head is answered like any other in the end.
    await write(head, "Host: x\r\n\r\n");
    const answer = new Uint8Array(12);
    await head.read(answer);
    assert.equal(new TextDecoder().decode(answer), "HTTP/1.1 200");
  } finally {
    connections.forEach((connection) => connection.close());
  }
  markers.push(...await pollEach(devices, "after"));
  assert.equal(await server.stop(), 0, server.output().slice(-2000));
  await expectRecorded(server.databasePath, markers);
});
