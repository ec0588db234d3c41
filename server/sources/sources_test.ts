import assert from "node:assert/strict";
import { openTestApp, type TestApp } from "../app_fixture.ts";
import { installProbe } from "../probe_app.tsx";
import { openOrigin } from "./origin_fixture.ts";

const LOOPBACK = { SOURCE_ALLOW_PRIVATE: "127.0.0.0/8" };

/** Shows a probe on the one device; answers its id. */
async function show(test: TestApp, settings: Record<string, unknown>): Promise<string> {
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const app = await test.admin("POST", "/api/v1/apps", { kind: "probe", settings });
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { default_app_id: app.id });
  return app.id;
}

const tick = (test: TestApp) => test.app.services.sources.tick();

Deno.test("data is there before it is asked for, is asked for again only when it changed, and grows stale", async () => {
  using _probe = installProbe();
  await using test = await openTestApp(LOOPBACK);
  let answer = '{"degrees":7}';
  let fails = false;
  await using origin = await openOrigin(({ headers }, response) => {
    if (fails) response.writeHead(500).end("secret");
    else if (headers["if-none-match"] === answer) response.writeHead(304).end();
    else response.setHeader("etag", answer).end(answer);
  });
  const id = await show(test, { url: origin.url, interval: 600 });
  await tick(test);
  assert.equal((await test.composer()).text, 'main: {"degrees":7}');
  await tick(test);
  assert.equal(origin.asked.length, 1);

  test.clock.advance(700);
  await tick(test);
  assert.equal(origin.asked[1]?.headers["if-none-match"], answer);
  assert.equal((await test.composer()).text, 'main: {"degrees":7}');
  answer = '{"degrees":8}';
  test.clock.advance(700);
  await tick(test);
  assert.equal((await test.composer()).text, 'main: {"degrees":8}');

  fails = true;
  test.clock.advance(700);
  await tick(test);
  const error = "Cannot fetch from 127.0.0.1: found status 500, expected 200";
  assert.equal((await test.composer()).text, `main: {"degrees":8}, ${error}`);
  test.clock.advance(400);
  const fresh = await test.composer();
  assert.ok(!fresh.text.includes("since"));
  test.clock.advance(101);
  assert.equal((await test.composer()).text, `main: {"degrees":8} since 2026-03-04T12:23:20Z, ${error}`);
  const { data: [source] } = await test.admin("GET", `/api/v1/apps/${id}/sources`);
  assert.deepEqual([source.host, source.stale, source.error, source.fetched_at], [
    "127.0.0.1",
    true,
    error,
    "2026-03-04T12:23:20Z",
  ]);
});

Deno.test("a screen is valid until its data becomes stale, and a device comes back soon for data that is missing", async () => {
  using _probe = installProbe();
  await using test = await openTestApp(LOOPBACK);
  let fails = false;
  await using origin = await openOrigin((_, response) => void response.writeHead(fails ? 500 : 200).end("1"));
  await show(test, { url: origin.url, interval: 60 });
  await test.admin("PATCH", `/api/v1/devices/${(await test.admin("GET", "/api/v1/devices")).data[0].id}`, {
    refresh_seconds: 900,
  });
  const refresh = async () => {
    await test.composer();
    const { rows } = await test.app.services.db.execute("SELECT refresh_seconds FROM screens_2");
    return Number(rows[0]?.["refresh_seconds"]);
  };
  const first = await refresh();
  assert.ok(first === 60 || origin.asked.length > 0);
  await tick(test);
  assert.equal(await refresh(), 121);
  fails = true;
  test.clock.advance(121);
  assert.equal(await refresh(), 900);
});

Deno.test("one source may name another, and equal ones are fetched once for all apps that want them", async () => {
  using _probe = installProbe();
  await using test = await openTestApp(LOOPBACK);
  await using origin: Awaited<ReturnType<typeof openOrigin>> = await openOrigin(({ url }, response) => {
    response.end(url === "/list" ? JSON.stringify({ next: `${origin.url}/item` }) : '"item"');
  });
  await show(test, { url: `${origin.url}/list`, follows: true });
  await show(test, { url: `${origin.url}/list`, interval: 3600 });
  await show(test, { url: `${origin.url}/list`, follows: true, interval: 120 });
  await tick(test);
  await tick(test);
  assert.match((await test.composer()).text, /next: "item"/);
  assert.deepEqual(origin.asked.map(({ url }) => url), ["/list", "/item"]);
});

Deno.test("two nodes fetch a source once", async () => {
  using _probe = installProbe();
  await using one = await openTestApp(LOOPBACK);
  await using two = await openTestApp({ ...LOOPBACK, DATABASE_URL: one.app.services.config.databaseUrl });
  await using origin = await openOrigin((_, response) => void setTimeout(() => response.end("1"), 50));
  await show(one, { url: origin.url });
  two.app.services.sources.changed();
  await Promise.all([tick(one), tick(two)]);
  await Promise.all([tick(one), tick(two)]);
  assert.equal(origin.asked.length, 1);
  assert.equal((await two.composer()).text, "main: 1");
});

Deno.test("an address on the server's own network is refused unless it is listed", async () => {
  using _probe = installProbe();
  await using test = await openTestApp();
  await using origin = await openOrigin((_, response) => void response.end("1"));
  await show(test, { url: origin.url });
  await tick(test);
  assert.equal(
    (await test.composer()).text,
    "main: null, Cannot fetch from 127.0.0.1: found an address that is not on the public internet, " +
      "expected a public one, or its network listed in SOURCE_ALLOW_PRIVATE",
  );
  assert.equal(origin.asked.length, 0);
});

Deno.test("an admin's preview waits for data that was never fetched; a poll does not", async () => {
  using _probe = installProbe();
  await using test = await openTestApp(LOOPBACK);
  let release = () => {};
  await using origin = await openOrigin((_, response) => void (release = () => response.end('"here"')));
  const id = await show(test, { url: origin.url });
  const previewed = test.admin("GET", `/api/v1/apps/${id}/preview?model=og`).catch((error) => String(error));
  while (origin.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal((await test.composer()).text, "main: null");
  release();
  assert.match(await previewed, /PNG|SyntaxError/);
  assert.equal((await test.composer()).text, 'main: "here"');
});

Deno.test("apps that show other apps get them, and what is not wanted any more is dropped after a day", async () => {
  using _probe = installProbe();
  await using test = await openTestApp(LOOPBACK);
  await using origin = await openOrigin((_, response) => void response.end("1"));
  const clock = (await test.admin("GET", "/api/v1/apps")).data.find((app: { kind: string }) =>
    app.kind === "clock"
  );
  const id = await show(test, { url: origin.url, shows: clock.id });
  await tick(test);
  assert.equal((await test.composer()).text, "main: 1; shows clock");
  await test.admin("DELETE", `/api/v1/apps/${id}`);
  const count = async () =>
    Number((await test.app.services.db.execute("SELECT count(*) AS n FROM sources_1")).rows[0]?.["n"]);
  assert.equal(await count(), 1);
  test.clock.advance(25 * 3600);
  await tick(test);
  assert.deepEqual([await count(), origin.asked.length], [0, 1]);
});
