import assert from "node:assert/strict";
import fc from "fast-check";
import { BODY_LIMIT, redactHeaders, redactTarget, redactText, redactValue, storeBody } from "./redact.ts";

Deno.test("headers that carry secrets keep their name and lose their value", () => {
  const headers = redactHeaders([["Access-Token", "s3cret"], ["Cookie", "sc_session=s3cret"], [
    "ID",
    "AA:BB",
  ]]);
  assert.deepEqual(headers, { "access-token": "[redacted]", cookie: "[redacted]", id: "AA:BB" });
});

Deno.test("a token in a path is replaced and the rest stays", () => {
  assert.equal(
    redactTarget("/screens/A1B2C3.png?token=s3cret&battery=3.9"),
    "/screens/A1B2C3.png?token=[redacted]&battery=3.9",
  );
});

Deno.test("the key that a setup answers never reaches the log", () => {
  const stored = storeBody('{"status":200,"api_key":"s3c\\"ret","friendly_id":"A1B2C3"}');
  assert.equal(stored.body, '{"status":200,"api_key":"[redacted]","friendly_id":"A1B2C3"}');
});

Deno.test("a name that is spelled with escapes is read as the server reads it", () => {
  assert.equal(redactTarget("/screens/A1B2C3.png?%74oken=s3cret"), "/screens/A1B2C3.png?%74oken=[redacted]");
});

Deno.test("secrets within log entries go, at any depth and in any spelling", () => {
  const entries = [
    { token: "s3cret", depth: [{ api_key: "s3cret", kept: 1 }] },
    '{"api_key":"s3cret"}',
    JSON.stringify({ nested: JSON.stringify({ token: "s3cret" }) }),
    "Authorization: Bearer s3cretvalue",
    "access-token: s3cret",
  ];
  for (const entry of entries) {
    assert(!JSON.stringify(redactValue(entry)).includes("s3cret"), JSON.stringify(entry));
  }
  assert.deepEqual(redactValue({ kept: 1, text: "WiFi lost" }), { kept: 1, text: "WiFi lost" });
});

Deno.test("a body over 64 KiB is cut and its length kept", () => {
  const stored = storeBody("x".repeat(BODY_LIMIT + 10));
  assert.equal(stored.body?.length, BODY_LIMIT);
  assert.equal(stored.bodyLength, BODY_LIMIT + 10);
});

Deno.test("no secret survives in any JSON field or parameter that is named as one", () => {
  const name = fc.constantFrom("token", "api_key", "password", "access_token", "secret");
  const secret = fc.stringMatching(/^[A-Za-z0-9_-]{12,40}$/);
  fc.assert(fc.property(name, secret, fc.json(), (field, value, rest) => {
    const json = `{"rest":${rest},"${field}":${JSON.stringify(value)}}`;
    return !redactText(json).includes(`"${value}"`) &&
      !redactTarget(`/p?a=1&${field}=${value}`).includes(value);
  }));
});
