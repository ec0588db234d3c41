import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { listFiles } from "../scripts/list_files.ts";
import { openTestApp } from "../server/app_fixture.ts";
import { USER_AGENT, VERSION } from "../server/version.ts";

const ROOT = new URL("..", import.meta.url);

Deno.test("the version stands in deno.json, and health, the API's description and requests of sources say it", async () => {
  const config = JSON.parse(await readFile(new URL("deno.json", ROOT), "utf8"));
  assert.equal(VERSION, config.version);
  assert.match(VERSION, /^\d+\.\d+\.\d+$/);
  assert.equal(USER_AGENT, `screen-composer/${VERSION}`);
  await using test = await openTestApp();
  assert.deepEqual(await (await test.fetch("/healthz")).json(), { status: "ok", version: VERSION });
  assert.equal((await (await test.fetch("/api/openapi.json")).json()).info.version, VERSION);
});

Deno.test("no code says the version by itself", async () => {
  const quoted = new RegExp(`["'\`/]v?${RegExp.escape(VERSION)}["'\`]`);
  const files = (await listFiles(ROOT.pathname, /\.tsx?$/)).filter((path) => !/_test\.tsx?$/.test(path));
  assert.ok(files.length > 500);
  const found: string[] = [];
  for (const path of files) {
    if (quoted.test(await readFile(new URL(path, ROOT), "utf8"))) found.push(path);
  }
  assert.deepEqual(found, []);
});
