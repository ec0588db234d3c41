import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { openTestApp, type TestApp } from "./app_fixture.ts";
import { createCaches } from "./caches.ts";
import { createImageShelf, type ShelvedImage } from "./images.ts";
import { previewDevice } from "./preview.ts";
import { createScreens } from "./screens.ts";
import type { Services } from "./services.ts";
import { openOrigin } from "./sources/origin_fixture.ts";
import { findDevice } from "../database/mod.ts";

/** What happens between two polls. */
type Edit =
  | { readonly kind: "label"; readonly button: string; readonly text: string | null }
  | { readonly kind: "settings"; readonly title: string }
  | { readonly kind: "device"; readonly change: Readonly<Record<string, string>> }
  | { readonly kind: "show"; readonly app: number }
  | { readonly kind: "playlist"; readonly apps: readonly number[] }
  | { readonly kind: "source"; readonly value: number }
  | { readonly kind: "hook"; readonly value: number }
  | { readonly kind: "time"; readonly seconds: number }
  | { readonly kind: "press"; readonly button: string };

const word = fc.constantFrom("Go", "Stop", "Übung", "7", "A longer caption");
const app = fc.nat(4);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant("label" as const),
    button: fc.constantFrom("A", "B"),
    text: fc.option(word),
  }),
  fc.record({ kind: fc.constant("settings" as const), title: word }),
  fc.record({
    kind: fc.constant("device" as const),
    change: fc.oneof(
      fc.record({ name: word }),
      fc.record({ locale: fc.constantFrom("en", "de", "ja") }),
      fc.record({ time_zone: fc.constantFrom("UTC", "Asia/Tokyo", "America/New_York") }),
    ),
  }),
  fc.record({ kind: fc.constant("show" as const), app }),
  fc.record({ kind: fc.constant("playlist" as const), apps: fc.array(app, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("source" as const), value: fc.nat(99) }),
  fc.record({ kind: fc.constant("hook" as const), value: fc.nat(99) }),
  fc.record({ kind: fc.constant("time" as const), seconds: fc.constantFrom(0, 1, 59, 60, 3600) }),
  fc.record({ kind: fc.constant("press" as const), button: fc.constantFrom("A", "B", "C") }),
);

/** A server with a device, five apps, a source and a hook, and what an edit does to them. */
async function open(test: TestApp, origin: { url: string; value: number }) {
  const install = async (kind: string, settings: unknown) =>
    (await test.admin("POST", "/api/v1/apps", { kind, settings })).id as string;
  const liquid = "<div style='display:flex'>{{ hook.value }} at {{ trmnl.device.name }}</div>";
  const apps = [
    await install("message", { title: "Lunch" }),
    await install("clock", {}),
    await install("counter", {}),
    await install("table", { url: origin.url, interval_minutes: 5 }),
    await install("template", { markup: liquid }),
  ];
  await test.admin("POST", "/api/v1/hooks", { slug: "edits", app_id: apps[4] });
  const made = { model: "badger_2040", default_app_id: apps[0] };
  const device = await test.admin("POST", "/api/v1/devices", made);
  const address = `/screens/${device.friendly_id}`;
  const proof = `token=${device.token}`;
  const happen: { readonly [K in Edit["kind"]]: (edit: Extract<Edit, { kind: K }>) => Promise<unknown> } = {
    label: ({ button, text }) =>
      test.admin("PUT", `/api/v1/devices/${device.id}/button_labels`, { [button]: text }),
    settings: ({ title }) => test.admin("PATCH", `/api/v1/apps/${apps[0]}`, { settings: { title } }),
    device: ({ change }) => test.admin("PATCH", `/api/v1/devices/${device.id}`, change),
    show: ({ app }) => test.admin("PATCH", `/api/v1/devices/${device.id}`, { default_app_id: apps[app] }),
    playlist: ({ apps: places }) =>
      test.admin(
        "PUT",
        `/api/v1/devices/${device.id}/playlist`,
        places.map((place) => ({ app_id: apps[place] })),
      ),
    async source({ value }) {
      origin.value = value;
      test.clock.advance(120);
      await test.app.services.sources.tick();
      await test.app.services.preparation.settled();
    },
    hook: async ({ value }) => {
      const body = JSON.stringify({ value });
      const headers = { "content-type": "application/json" };
      await (await test.fetch("/hooks/edits", { method: "POST", body, headers })).body?.cancel();
      await test.app.services.preparation.settled();
    },
    time: ({ seconds }) => Promise.resolve(test.clock.advance(seconds)),
    press: async ({ button }) => {
      const body = JSON.stringify({ button, ts_ms: ++uptime });
      await (await test.fetch(`${address}/press?${proof}`, { method: "POST", body })).body?.cancel();
    },
  };
  let uptime = 0;
  return {
    id: device.id as string,
    happen: (edit: Edit) => (happen[edit.kind] as (edit: Edit) => Promise<unknown>)(edit),
    async poll() {
      const response = await test.fetch(`${address}?${proof}`);
      assert.equal(response.status, 200);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

/** The same services without any memory of what was composed and drawn before. */
function forgetful(services: Services): Services {
  const { runner, renderer, clock, log, db } = services;
  const caches = createCaches();
  const images = createImageShelf({ db, clock, caches });
  return { ...services, images, screens: createScreens({ runner, renderer, images, clock, log, caches }) };
}

/** The image that the next poll of a device must get. */
async function composeAnew(services: Services, id: string): Promise<ShelvedImage> {
  const device = await findDevice(services.db, id);
  assert.ok(device !== null);
  return (await previewDevice(forgetful(services), device, "", { offline: true })).screen.image;
}

Deno.test("whatever is edited between polls, an image is what composing from scratch makes", async () => {
  const origin = { url: "", value: 1 };
  await using server = await openOrigin((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify([{ place: "Kitchen", degrees: origin.value }]));
  });
  origin.url = `${server.url}/rooms.json`;
  await using test = await openTestApp({ SOURCE_ALLOW_PRIVATE: "127.0.0.0/8" });
  const { id, happen, poll } = await open(test, origin);
  const images = new Set<string>();
  const property = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
    for (const edit of edits) {
      await happen(edit);
      const before = await composeAnew(test.app.services, id);
      const polled = await poll();
      // A source that was due is fetched meanwhile, and the poll may come before or after its answer.
      const is = isDeepStrictEqual(polled, before.bytes) ? before : await composeAnew(test.app.services, id);
      assert.deepEqual(polled, is.bytes, JSON.stringify(edit));
      images.add(is.hash);
    }
  });
  await fc.assert(property, { numRuns: 12 });
  assert.ok(images.size > 10, `the edits led to ${images.size} images only`);
});
