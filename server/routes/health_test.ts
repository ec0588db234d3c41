import assert from "node:assert/strict";
import { openTestApp } from "../app_fixture.ts";

/** The value of a metric, by its name with labels. */
function valueOf(text: string, name: string): number {
  const line = text.split("\n").find((line) => line.startsWith(`${name} `));
  assert.ok(line !== undefined, `${name} is not there`);
  return Number(line.slice(name.length + 1));
}

Deno.test("metrics tell what polls cost and how caches, workers, queues and the event loop do", async () => {
  await using test = await openTestApp();
  const { image_url } = await test.composer();
  await test.composer();
  await (await test.fetch(new URL(image_url).pathname)).body?.cancel();
  await new Promise((resolve) => setTimeout(resolve, 30));
  const text = await (await test.fetch("/metrics")).text();
  const of = (name: string) => valueOf(text, `screen_composer_${name}`);
  assert.equal(of('exchanges_total{protocol="composer",status="200"}'), 2);
  assert.equal(of('exchanges_total{protocol="image",status="200"}'), 1);
  assert.equal(of("commit_exchanges_sum"), 3);
  assert.ok(of("commit_exchanges_count") <= 3 && of("commit_seconds_sum") > 0);
  assert.ok(of("event_loop_delay_seconds_count") > 0);
  assert.deepEqual([of("renderer_workers"), of("renderer_busy"), of("renderer_queue")], [1, 0, 0]);
  assert.ok(of("renderer_seconds_total") > 0);
  assert.deepEqual([of("deferred_exchanges"), of("waiting_exchanges")], [0, 0]);
  assert.equal(of('cache_entries{cache="images"}'), 1);
  assert.ok(of('cache_bytes{cache="images"}') > 512);
  assert.ok(of('cache_bytes{cache="images"}') <= of('cache_limit_bytes{cache="images"}'));
  assert.ok(of('cache_requests_total{cache="compositions",result="hit"}') > 0);
  assert.ok(of('cache_requests_total{cache="drawings",result="miss"}') > 0);
  assert.ok(valueOf(text, "process_cpu_seconds_total") > 0);
});

Deno.test("answers to polls and pages tell what their making took", async () => {
  await using test = await openTestApp();
  const poll = await test.fetch("/", { method: "POST", body: '{"device":"M5StickCPLUS2","event":"init"}' });
  await poll.body?.cancel();
  assert.match(poll.headers.get("server-timing") ?? "", /^device;dur=[\d.]+, .*total;dur=[\d.]+$/);
  const page = await test.fetch("/login", { headers: { accept: "text/html" } });
  await page.body?.cancel();
  assert.match(page.headers.get("server-timing") ?? "", /^total;dur=[\d.]+$/);
  const { data: [exchange] } = await test.admin("GET", "/api/v1/exchanges");
  const { response } = await test.admin("GET", `/api/v1/exchanges/${exchange.id}`);
  assert.equal(response.headers["server-timing"], poll.headers.get("server-timing"));
});
