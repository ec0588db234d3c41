import assert from "node:assert/strict";
import { ADMIN_PASSWORD, signIn } from "./admin.ts";
import { startServer } from "./server_process.ts";

// What only shows over a real socket, or with the permissions of the start task.

/** Sends bytes as they are and reads all that comes back; `breaksOff` closes its side after them. */
async function send(url: string, text: string, { breaksOff = false } = {}): Promise<string> {
  const { hostname, port } = new URL(url);
  using connection = await Deno.connect({ hostname, port: Number(port) });
  await connection.write(new TextEncoder().encode(text));
  if (breaksOff) await connection.closeWrite();
  return await new Response(connection.readable).text();
}

Deno.test("every encoding can be made with the permissions of the start task", async () => {
  await using server = await startServer({ env: { ADMIN_PASSWORD } });
  const admin = signIn(server.url);
  const { token, friendly_id } = (await admin.post("/api/v1/devices", { name: "Kitchen" })).body;
  for (
    const [extension, type] of [["png", "image/png"], ["bmp", "image/bmp"], ["jpg", "image/jpeg"], [
      "raw",
      "application/octet-stream",
    ]]
  ) {
    const response = await fetch(`${server.url}/screens/${friendly_id}.${extension}?token=${token}`);
    await response.arrayBuffer();
    assert.deepEqual([response.status, response.headers.get("content-type")], [200, type]);
  }
  const [latest] = (await admin.get("/api/v1/exchanges?limit=1")).body.data;
  assert.equal(latest.error, null);
});

Deno.test("a request that breaks off, or names no host that can be, is answered and on record", async () => {
  await using server = await startServer({ env: { ADMIN_PASSWORD } });
  const admin = signIn(server.url);
  const broken =
    'Host: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{"event":"in';
  assert.match(
    await send(server.url, `POST / HTTP/1.1\r\n${broken}`, { breaksOff: true }),
    /^HTTP\/1\.1 400 |^$/,
  );
  assert.match(
    await send(server.url, `POST /api/log HTTP/1.1\r\n${broken}`, { breaksOff: true }),
    /^HTTP\/1\.1 204 |^$/,
  );
  const odd = await send(
    server.url,
    "GET /api/display HTTP/1.1\r\nHost: a b\r\nID: AA:BB\r\nConnection: close\r\n\r\n",
  );
  assert.match(odd, /^HTTP\/1\.1 200 /);
  assert.match(odd, /"status":0,"image_url":"http:\/\/127\.0\.0\.1:\d+\/images\//);
  assert.equal((await admin.get("/api/v1/exchanges")).body.data.length, 3);
});

Deno.test("a port that is taken is told in one line", async () => {
  await using server = await startServer({ env: { ADMIN_PASSWORD } });
  const { port } = new URL(server.url);
  await assert.rejects(
    startServer({ env: { PORT: port } }),
    /Cannot listen on 127\.0\.0\.1 port \d+: another program/,
  );
});
