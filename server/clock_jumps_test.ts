import assert from "node:assert/strict";
import { openTestApp, type TestApp } from "./app_fixture.ts";
import { retain } from "./retention.ts";
import { createSteadyClock } from "./steady_clock.ts";

const MAC = "02:00:00:00:00:07";
/** Hours by which the clock jumps, one after another: winter time set by hand, a flat battery, a wrong year, and back. */
const JUMPS = [5, -5, 26, -27, 1, 24 * 400, -24 * 400, -24 * 365 * 20, 24 * 365 * 20];

async function openDevices(test: TestApp) {
  const setup = await (await test.fetch("/api/setup", { headers: { ID: MAC, Model: "og" } })).json();
  const headers = { ID: MAC, "Access-Token": setup.api_key };
  return {
    async trmnl() {
      const answer = await (await test.fetch("/api/display", { headers })).json();
      assert.equal(answer.status, 0, JSON.stringify(answer));
      assert.ok(Number.isInteger(answer.refresh_rate), JSON.stringify(answer));
      assert.ok(answer.refresh_rate >= 1 && answer.refresh_rate <= 86_400, `${answer.refresh_rate} seconds`);
      const image = await test.fetch(new URL(answer.image_url).pathname);
      assert.equal(image.status, 200);
      await image.body?.cancel();
      return answer;
    },
    async screen() {
      const image = await test.fetch(`/screens/${setup.friendly_id}.png`, { headers });
      assert.equal(image.status, 200);
      assert.ok(Number(image.headers.get("x-refresh-seconds")) >= 1);
      await image.body?.cancel();
    },
  };
}

Deno.test("when the clock jumps, devices get screens, presses count, requests are shown once, and nothing is removed", async () => {
  await using test = await openTestApp();
  const steady = { ...test.app.services, clock: createSteadyClock(test.clock) };
  const devices = await openDevices(test);
  const counter = await test.admin("POST", "/api/v1/apps", { kind: "counter" });
  await test.composer();
  const { data } = await test.admin("GET", "/api/v1/devices");
  const handheld = data.find(({ model }: { model: string }) => model !== "og").id;
  const panel = data.find(({ model }: { model: string }) => model === "og").id;
  await test.admin("PATCH", `/api/v1/devices/${handheld}`, { default_app_id: counter.id });
  const clock = await test.admin("POST", "/api/v1/apps", { kind: "clock" });
  const timer = await test.admin("POST", "/api/v1/apps", { kind: "timer" });
  const items = [{ app_id: clock.id, from: "08:00", to: "18:00" }, { app_id: timer.id, minutes: 5 }];
  await test.admin("PUT", `/api/v1/devices/${panel}/playlist`, items);
  await test.composer();
  let polls = 0;
  for (const [index, hours] of JUMPS.entries()) {
    test.clock.advance(hours * 3600);
    const app = { kind: "message", settings: { title: `Jump ${index}` } };
    const request = await test.admin("POST", "/api/v1/requests", { device_id: panel, app });
    await devices.trmnl();
    const { status, shown_at } = await test.admin("GET", `/api/v1/requests/${request.id}`);
    assert.equal(status, "shown", `after ${hours} hours`);
    assert.ok(shown_at !== null);
    test.clock.advance(60);
    await devices.trmnl();
    await devices.screen();
    const press = { event: "press", button: "A", ts_ms: 1000 * (index + 1) };
    const pressed = await test.composer(press);
    assert.match(pressed.text, new RegExp(`\\b${index + 1}\\b`), "a press counts");
    assert.equal((await test.composer(press)).text, pressed.text, "the same press counts once");
    polls += 5;
    await retain(steady);
    const shown = await test.admin("GET", `/api/v1/requests?limit=100`);
    const again = shown.data.filter(({ status }: { status: string }) => status !== "shown");
    assert.deepEqual(again, [], "every request was shown, none waits again");
  }
  const exchanges = await test.admin("GET", "/api/v1/exchanges?limit=500");
  const answered = exchanges.data.filter(({ path }: { path: string }) =>
    path === "/api/display" || path === "/" || path.startsWith("/screens/")
  );
  assert.ok(answered.length >= polls, `${answered.length} of ${polls} polls are on record`);
  assert.deepEqual(exchanges.data.filter(({ error }: { error: string | null }) => error !== null), []);
});
