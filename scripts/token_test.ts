import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { openDatabase } from "../database/mod.ts";
import { createAuth } from "../server/auth/mod.ts";
import { systemClock } from "../server/clock.ts";
import { createToken } from "./token.ts";

Deno.test("a token is made in the configured database, and lets in", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const url = `file:${folder}/made/here.db`;
    const token = await createToken("backup script", { DATABASE_URL: url });
    assert.match(token, /^sc_[\w-]{43}$/);
    const db = await openDatabase({ url, authToken: null, syncUrl: null });
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const request = new Request("http://screens.test/", { headers: { authorization: `Bearer ${token}` } });
    const identity = await createAuth({ db, clock: systemClock, log }).authenticate(request, "127.0.0.1");
    await db.close();
    assert.deepEqual([identity?.kind, identity?.name], ["token", "backup script"]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

Deno.test("a configuration that cannot be read makes no token", async () => {
  await assert.rejects(createToken("script", { DATABASE_URL: "mysql://x" }), /Cannot read DATABASE_URL/);
});
