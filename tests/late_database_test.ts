import assert from "node:assert/strict";
import { startSqld } from "../database/sqld.ts";
import { startServer } from "./server_process.ts";

Deno.test("a server that starts before its database waits for it, and then answers devices", async () => {
  const dir = await Deno.makeTempDir({ prefix: "sqld-" });
  try {
    const before = await startSqld({ dir });
    await before.kill();
    const starting = startServer({ env: { DATABASE_URL: before.url } });
    await new Promise((resolve) => setTimeout(resolve, 4000));
    const database = await startSqld({ dir, port: before.port });
    try {
      await using server = await starting;
      assert.match(
        server.output(),
        /^warn {2}Waiting for the database up to 30 s: Cannot reach the database/m,
      );
      const answer = await fetch(`${server.url}/api/display`, { headers: { id: "AA:BB:CC:DD:EE:FF" } });
      assert.equal(answer.status, 200);
      assert.equal((await answer.json()).status, 0);
      assert.equal(await server.stop(), 0, server.output());
    } finally {
      await database.kill();
    }
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
});
