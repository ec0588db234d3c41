import assert from "node:assert/strict";
import fc from "fast-check";
import { displayFaults } from "../devices/mod.ts";
import { openTestApp } from "./app_fixture.ts";

const headerValue = fc.stringMatching(/^[\x21-\x7e]([\x20-\x7e]{0,60}[\x21-\x7e])?$/);
const headers = fc.dictionary(
  fc.constantFrom(
    "id",
    "access-token",
    "authorization",
    "model",
    "width",
    "height",
    "battery-voltage",
    "rssi",
    "sensors",
    "special_function",
    "host",
    "if-none-match",
    "if-modified-since",
    "content-type",
    "x-forwarded-for",
  ),
  fc.oneof(headerValue, fc.constantFrom("0", "-1", "800", "999999999", "true", "AA:BB:CC:DD:EE:FF")),
);
const body = fc.oneof(
  fc.string(),
  fc.json(),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)),
);
const RUNS = { numRuns: 60 };

Deno.test("whatever a composer device sends, it gets JSON with its three labels under 1,024 bytes", async () => {
  await using test = await openTestApp();
  const field = fc.oneof(
    fc.string(),
    fc.constantFrom("init", "press", "A", "M5StickCPLUS2"),
    fc.integer(),
    fc.constant(null),
  );
  const fields = fc.record({
    device: field,
    event: field,
    button: field,
    value: field,
    ts_ms: field,
    id: field,
  }, { requiredKeys: [] });
  const anything = fc.oneof(body, fields.map((record) => JSON.stringify(record)));
  await fc.assert(
    fc.asyncProperty(
      headers,
      anything,
      fc.constantFrom("POST", "PUT", "DELETE"),
      async (sent, content, method) => {
        const response = await test.fetch("/", { method, headers: sent, body: content });
        const text = await response.text();
        assert(response.status < 500, `${response.status} ${text}`);
        assert(new TextEncoder().encode(text).length < 1024);
        const { labels } = JSON.parse(text);
        for (const button of ["A", "B", "C"]) assert.equal(typeof labels[button], "string");
      },
    ),
    RUNS,
  );
});

Deno.test("whatever a trmnl device sends, its display is an answer that no firmware stumbles over", async () => {
  await using test = await openTestApp();
  // The larger a claimed panel the longer its drawing; its size is not what is tried here.
  const small = headers.map((sent) => ({ ...sent, width: "64", height: "32" }));
  await fc.assert(
    fc.asyncProperty(small, async (sent) => {
      const response = await test.fetch("/api/display", { headers: sent });
      assert.equal(response.status, 200);
      assert.deepEqual(displayFaults(await response.text()), []);
    }),
    RUNS,
  );
});

Deno.test("whatever a device leaves as its log, it is told that it was taken", async () => {
  await using test = await openTestApp();
  await fc.assert(
    fc.asyncProperty(headers, body, async (sent, content) => {
      const response = await test.fetch("/api/log", { method: "POST", headers: sent, body: content });
      assert.equal(response.status, 204);
    }),
    RUNS,
  );
});

Deno.test("whatever is asked of screens and images, nothing answers with a fault of the server", async () => {
  await using test = await openTestApp();
  const address = fc.tuple(fc.constantFrom("/screens/", "/images/", "/"), fc.string()).map(([folder, name]) =>
    folder + encodeURIComponent(name.toWellFormed())
  );
  await fc.assert(
    fc.asyncProperty(address, headers, fc.constantFrom("GET", "POST", "HEAD"), async (path, sent, method) => {
      const response = await test.fetch(path, { method, headers: sent });
      await response.body?.cancel();
      assert(response.status < 500, `${method} ${path}: ${response.status}`);
    }),
    RUNS,
  );
});

Deno.test("a body that is too large is refused and its length kept", async () => {
  await using test = await openTestApp();
  const response = await test.fetch("/", { method: "POST", body: "x".repeat(100_000) });
  assert.equal(response.status, 413);
  await response.text();
  const { data: [exchange] } = await test.admin("GET", "/api/v1/exchanges");
  assert.equal(exchange.request.body_length, 100_000);
});
