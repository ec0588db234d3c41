import assert from "node:assert/strict";
import { openTestApp, type TestApp } from "../app_fixture.ts";
import { installProbe } from "../probe_app.tsx";
import { openOrigin } from "./origin_fixture.ts";

const POLLS = 200;

/** Milliseconds of each poll, sorted. */
async function poll(test: TestApp): Promise<number[]> {
  const times: number[] = [];
  for (let number = 0; number < POLLS; number++) {
    const started = performance.now();
    assert.match((await test.composer()).text, /^main: null/);
    times.push(performance.now() - started);
  }
  return times.sort((one, other) => one - other);
}

Deno.test("polls are answered while every source hangs, and none of them waits for it", async () => {
  using _probe = installProbe();
  await using test = await openTestApp({ SOURCE_ALLOW_PRIVATE: "127.0.0.0/8" });
  let open = 0;
  await using origin = await openOrigin((_, response) => {
    open++;
    response.on("close", () => open--);
  });
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const install = async (url: string) => {
    const app = await test.admin("POST", "/api/v1/apps", { kind: "probe", settings: { url } });
    await test.admin("PATCH", `/api/v1/devices/${device.id}`, { default_app_id: app.id });
  };
  // A host that cannot be reached at all is the measure: it has failed once and waits for its next time.
  await install("http://127.0.0.1:1/");
  await test.app.services.sources.tick();
  const without = await poll(test);
  for (let number = 0; number < 8; number++) await install(`${origin.url}/${number}`);
  const fetching = test.app.services.sources.tick();
  while (open === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const asked = origin.asked.length;
  const withHanging = await poll(test);
  assert.ok(open > 0 || origin.asked.length > asked, "the source hung all the while");
  assert.ok(origin.most <= 4, `found ${origin.most} connections to one host`);
  const p99 = (times: number[]) => times[Math.ceil(times.length * 0.99) - 1]?.toFixed(1);
  console.log(
    `p99 of ${POLLS} polls: ${p99(without)} ms without, ${p99(withHanging)} ms with a source that hangs`,
  );
  test.app.endStreams();
  await fetching;
});
