import assert from "node:assert/strict";
import fc from "fast-check";
import {
  BODY_LIMIT,
  HEADERS_LIMIT,
  redactExchange,
  redactHeaders,
  redactTarget,
  redactText,
  redactValue,
  storeBody,
  storeHeaders,
  storeTarget,
  TARGET_LIMIT,
} from "./redact.ts";

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

Deno.test("an address in a text loses what lets one in, and keeps the rest", () => {
  assert.equal(
    redactText('see https://ana:s3cret@a.test/x?sig=s3cret&n=1, or "webcal://b.test/c?key=s3cret"'),
    'see https://ana:[redacted]@a.test/x?sig=[redacted]&n=1, or "webcal://b.test/c?key=[redacted]"',
  );
  assert.equal(
    redactTarget("/hooks/door?sig=s3cret&from=https://a.test/?n=1&apikey=s3cret"),
    "/hooks/door?sig=[redacted]&from=https://a.test/?n=1&apikey=[redacted]",
  );
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

Deno.test("headers longer than any firmware's are cut, and how many are left out is said", () => {
  const long = storeHeaders([["user-agent", "x".repeat(5000)], ["cookie", "y".repeat(5000)]]);
  assert.deepEqual(long, { "user-agent": `${"x".repeat(4096)}… (5000 characters)`, cookie: "[redacted]" });
  const many = Array.from({ length: 90 }, (_, index) => [`x-${index}`, "v".repeat(1000)] as const);
  const stored = storeHeaders(many);
  const left = 90 - Object.keys(stored).length + 1;
  assert.equal(stored["…"], `${left} more headers are not kept`);
  assert(JSON.stringify(stored).length < HEADERS_LIMIT + 1024);
  const whole = [["id", "AA:BB"], ["accept", "*/*"]] as const;
  assert.deepEqual(storeHeaders(whole), Object.fromEntries(whole));
  assert.deepEqual(Object.entries(storeHeaders([["__proto__", "p".repeat(5000)]])), [
    ["__proto__", `${"p".repeat(4096)}… (5000 characters)`],
  ]);
});

Deno.test("a path is stored whole unless it is longer than any firmware's", () => {
  assert.equal(storeTarget("/api/display?token=s3cret&a=1"), "/api/display?token=[redacted]&a=1");
  const cut = storeTarget(`/${"a".repeat(TARGET_LIMIT)}`);
  assert.equal(cut, `/${"a".repeat(TARGET_LIMIT - 1)}… (${TARGET_LIMIT + 1} characters)`);
});

// What looks at the rest of the text again from every place in it would not come to an end here.
Deno.test("a long text of one sign is gone through once", () => {
  const n = 2_000_000;
  for (
    const text of ["\\", '"', "token", " ", "token=", '\\"token', "http://", "https://a:@?"].map((part) =>
      part.repeat(n / part.length)
    )
  ) {
    for (const whole of [text, `token=${text}"`, `"token":"${text}`, `Bearer ${text}`]) redactText(whole);
  }
});

Deno.test("what an older release recorded is shown without what this one knows to be a secret", () => {
  const url = "https://hooks.slack.com/services/T0A/B0B/AbCdEfGhIjKl";
  const side = { headers: { referer: url }, body: JSON.stringify({ url }), bodyLength: 9 };
  const { path, error, request, response } = redactExchange({
    id: "x",
    at: 0,
    deviceId: null,
    protocol: "hook",
    method: "POST",
    path: `/hooks/door?from=${url}`,
    request: side,
    response: { ...side, status: 200, image: null },
    appId: null,
    requestId: null,
    inputs: null,
    timings: {},
    error: `Cannot read ${url}`,
  });
  const shown = JSON.stringify([path, error, request, response]);
  assert.ok(!shown.includes("AbCdEfGhIjKl"), shown);
  assert.equal(shown.match(/services\/T0A\/B0B\/\[redacted\]/g)?.length, 6);
});
