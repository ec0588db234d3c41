import assert from "node:assert/strict";
import fc from "fast-check";
import { type ApiFixture, withApi } from "./fixture.ts";

// Values near what each field takes, and values of every other kind.
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("og", "clock", "room=lobby", "08:00"),
);
const value = fc.oneof(
  text,
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    null,
    0,
    -1,
    1e308,
    2 ** 53,
    true,
    [],
    {},
    "2026-03-05T12:00:00Z",
    "+275760-09-13T00:00:00Z",
  ),
);

function bodyOf(names: readonly string[]) {
  const near = fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] });
  const pairs = fc.dictionary(
    fc.oneof(fc.constantFrom("A", "B", "__proto__", "constructor"), fc.string()),
    value,
  );
  return fc.oneof({ weight: 4, arbitrary: near }, pairs, fc.array(near, { maxLength: 3 }), fc.jsonValue());
}

const DEVICE = [
  "name",
  "model",
  "panel",
  "hardware_id",
  "labels",
  "time_zone",
  "locale",
  "default_app_id",
  "refresh_seconds",
  "sleep",
  "provisioning",
];
const REQUEST = ["app_id", "app", "device_id", "selector", "priority", "not_before", "expires_at"];

/** Sends bodies to a call; whatever they are, the answer is a success or says what is wrong. */
async function hold(
  call: ApiFixture["call"],
  { method, path, names }: { method: string; path: string; names: readonly string[] },
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(bodyOf(names), async (json) => {
      const { status, json: answer } = await call(method, path, { json });
      assert.ok(status < 500, `${method} ${path} ${JSON.stringify(json)}: ${status}`);
      if (status >= 400) assert.ok(answer.detail.length > 0 && answer.status === status);
    }),
    { numRuns: 100 },
  );
}

Deno.test("no body makes a call on devices fail inside", () =>
  withApi(async ({ call }) => {
    const path = `/devices/${(await call("POST", "/devices", { json: {} })).json.id}`;
    await hold(call, { method: "POST", path: "/devices", names: DEVICE });
    await hold(call, { method: "PATCH", path, names: DEVICE });
    await hold(call, { method: "PUT", path: `${path}/button_labels`, names: ["A", "B", "C", "D"] });
    await hold(call, {
      method: "PUT",
      path: `${path}/playlist`,
      names: ["app_id", "days", "from", "to", "polls"],
    });
    assert.equal((await call("GET", path)).status, 200);
    assert.equal((await call("GET", `${path}/screen`)).status, 200);
  }));

Deno.test("no body makes a call on apps or requests fail inside", () =>
  withApi(async ({ call }) => {
    const { id } = (await call("POST", "/apps", { json: { kind: "quiz" } })).json;
    await hold(call, { method: "POST", path: "/apps", names: ["kind", "name", "settings"] });
    await hold(call, { method: "PATCH", path: `/apps/${id}`, names: ["name", "settings"] });
    await hold(call, { method: "POST", path: "/requests", names: REQUEST });
    assert.equal((await call("GET", "/requests")).status, 200);
  }));

Deno.test("no query and no id makes a call fail inside", () =>
  withApi(async ({ call }) => {
    const [{ id }] = (await call("GET", "/apps")).json.data;
    const names = [
      "limit",
      "before",
      "device",
      "status",
      "since",
      "model",
      "width",
      "height",
      "pixel_format",
      "rotation",
      "mirror",
      "samples",
      "palette",
      "dither",
      "strength",
      "tone",
    ];
    const query = fc.dictionary(
      fc.constantFrom(...names, "encoding"),
      fc.oneof(text, fc.nat({ max: 90 }).map(String)),
    );
    await fc.assert(
      fc.asyncProperty(query, text, async (pairs, name) => {
        const search = new URLSearchParams(
          Object.entries(pairs).map(([key, each]) => [key, each.toWellFormed()]),
        );
        const odd = encodeURIComponent(name.toWellFormed());
        const paths = [
          `/devices?${search}`,
          `/requests?${search}`,
          `/exchanges?${search}`,
          `/apps/${id}/preview?${search}`,
          `/models?${search}`,
          `/pixel_formats?${search}`,
          `/devices/${odd}`,
          `/exchanges/${odd}/image`,
          `/requests/${odd}`,
        ];
        for (const path of paths) assert.ok((await call("GET", path)).status < 500, path);
      }),
      { numRuns: 30 },
    );
  }));
