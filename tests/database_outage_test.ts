import assert from "node:assert/strict";
import { startSqld } from "../database/sqld.ts";
import { ADMIN_PASSWORD, signIn } from "./admin.ts";
import { connectEach, PROTOCOLS, recovers } from "./faults/load.ts";
import { makeDataFolder, startServer } from "./server_process.ts";

Deno.test("while its database is away, a server shows what it showed last, says so, and recovers by itself", async () => {
  await using folder = await makeDataFolder();
  let sqld = await startSqld({ dir: folder.path });
  try {
    await using server = await startServer({ env: { DATABASE_URL: sqld.url, ADMIN_PASSWORD } });
    const devices = await connectEach(server.url);
    const before = await Promise.all(devices.map((device) => device.poll()));

    await sqld.kill();
    for (const [index, device] of devices.entries()) {
      assert.deepEqual(await device.poll(), before[index], `${device.protocol} during the outage`);
    }
    assert.notEqual((await fetch(`${server.url}/readyz`).then(drained)).status, 200);
    assert.equal((await fetch(`${server.url}/healthz`).then(drained)).status, 200);
    const page = await fetch(`${server.url}/`, { headers: { accept: "text/html" } });
    assert.equal(page.status, 503);
    assert.match(page.headers.get("content-type") ?? "", /^text\/html/);
    const html = await page.text();
    assert.match(html.replace(/<(style|script)[^]*?<\/\1>|<[^>]+>/g, " "), /database/i);
    assert.doesNotMatch(html, /\bat .+\.tsx?:\d+/, "a stack is nothing for a browser");

    sqld = await startSqld({ dir: folder.path, port: sqld.port });
    await recovers(server.url);
    for (const [index, device] of devices.entries()) {
      assert.deepEqual(await device.poll(), before[index], `${device.protocol} after the outage`);
      await device.poll(`after-${device.protocol}`);
    }
    const { status, body } = await signIn(server.url).get("/api/v1/exchanges?limit=500");
    assert.equal(status, 200);
    for (const protocol of PROTOCOLS) {
      const recorded = body.data.some(({ path }: { path: string }) =>
        path.includes(`marker=after-${protocol}`)
      );
      assert.ok(recorded, `the ${protocol} poll after the outage is on record`);
    }
    assert.equal(await server.stop(), 0, server.output());
  } finally {
    await sqld.stop();
  }
});

async function drained(response: Response): Promise<Response> {
  await response.body?.cancel();
  return response;
}
