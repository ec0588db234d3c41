/** One suite for every protocol: what it reads, answers and refuses holds for all of them. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { RefusalReason, WireResponse } from "../poll.ts";
import { sampleAnswer, sampleImage, samplePoll, sampleRefusal, sampleRequest } from "../samples.ts";
import { isProtocolName, protocols } from "./mod.ts";
import { refusalStatus, statusPhrase } from "./refusal.ts";

const reasons = Object.keys(refusalStatus) as RefusalReason[];

const paths = fc.oneof(
  fc.constantFrom(
    "/",
    "/api/setup",
    "/api/display",
    "/api/log",
    "/api/current_screen",
    "/screens/A1B2C3.png",
  ),
  fc.constantFrom("/screens/A1B2C3/press", "/screens/..%2f.png", "/__proto__", "/constructor"),
  fc.webPath(),
);

const headers = fc.dictionary(
  fc.constantFrom(
    "id",
    "access-token",
    "authorization",
    "width",
    "height",
    "model",
    "sensors",
    "if-none-match",
  ),
  fc.string({ unit: "grapheme-ascii" }),
  { maxKeys: 8 },
).map((found) => Object.fromEntries(Object.entries(found).map(([name, value]) => [name, value.trim()])));

const bodies = fc.oneof(
  fc.uint8Array(),
  fc.json().map((json) => new TextEncoder().encode(json)),
  fc.record({ device: fc.jsonValue(), event: fc.constantFrom("init", "press"), button: fc.jsonValue() }),
);

const requests = fc.record({
  path: paths,
  method: fc.constantFrom("GET", "POST", "PUT", "DELETE", "BREW"),
  query: fc.webQueryParameters(),
  headers,
  body: bodies,
}).map(({ path, query, ...init }) => sampleRequest(`${path}?${query}`, init));

/** What holds for each answer: its length is right, its media type has no charset, and 204 and 304 have no body. */
function assertAnswer({ status, headers, body }: WireResponse): void {
  assert.ok(
    status >= 200 && status < 600 && ![301, 302, 307, 308, 429, 500].includes(status),
    `found ${status}`,
  );
  for (const [name, value] of Object.entries(headers)) {
    assert.equal(name, name.toLowerCase());
    new Headers({ [name]: value });
  }
  assert.ok(!("content-encoding" in headers) && !("transfer-encoding" in headers));
  if (status === 204 || status === 304) {
    assert.equal(body, null);
    assert.ok(!("content-length" in headers));
    return;
  }
  assert.ok(body !== null);
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  assert.equal(headers["content-length"], String(bytes.byteLength));
  assert.match(headers["content-type"] ?? "", /^[a-z]+\/[a-z+-]+$/);
  if (typeof body === "string") assert.equal(JSON.stringify(JSON.parse(body)), body, "compact JSON");
}

for (const [name, protocol] of Object.entries(protocols)) {
  Deno.test(`${name} has its own name and a body limit`, () => {
    assert.equal(protocol.name, name);
    assert.ok(isProtocolName(name) && protocol.bodyLimit >= 1024);
  });

  Deno.test(`${name} reads any request without throwing, and its press exactly when it is one`, () => {
    fc.assert(
      fc.property(requests, (request) => {
        const reading = protocol.read(request);
        if ("refusal" in reading) {
          assert.ok(reasons.includes(reading.refusal.reason));
          assert.match(reading.refusal.detail, /^Cannot [^]*(found|expected)/);
          return;
        }
        const { poll } = reading;
        assert.equal(poll.protocol, name);
        assert.equal(poll.event === "press", poll.press !== null);
        assert.ok(poll.event === "log" || poll.logEntries.length === 0);
        JSON.stringify(poll);
      }),
      { numRuns: 300 },
    );
  });

  Deno.test(`${name} answers and refuses whatever it read in a form that clients can take`, () => {
    fc.assert(
      fc.property(requests, fc.constantFrom(...reasons), fc.boolean(), (request, reason, hasImage) => {
        const reading = protocol.read(request);
        const image = hasImage || protocol.refusalNeedsImage ? sampleImage : null;
        if ("poll" in reading) assertAnswer(protocol.answer(reading.poll, null));
        if ("poll" in reading) assertAnswer(protocol.answer(reading.poll, { ...sampleAnswer, token: "t" }));
        else {assertAnswer(
            protocol.refuse(request, { ...sampleRefusal(reason, { image }), refusal: reading.refusal }),
          );}
        assertAnswer(protocol.refuse(request, sampleRefusal(reason, { image })));
      }),
      { numRuns: 300 },
    );
  });

  Deno.test(`${name} gives the same answer twice`, () => {
    const poll = { ...samplePoll, protocol: protocol.name };
    assert.deepEqual(protocol.answer(poll, sampleAnswer), protocol.answer(poll, sampleAnswer));
  });

  Deno.test(`${name} never repeats a token`, () => {
    const request = sampleRequest("/?token=hush-hush", {
      headers: { "access-token": "hush-hush" },
      method: "BREW",
    });
    const reading = protocol.read(request);
    assert.ok("refusal" in reading && !reading.refusal.detail.includes("hush-hush"));
  });
}

Deno.test("every refusal has a status and every status a phrase", () => {
  for (const reason of reasons) assert.ok(statusPhrase[refusalStatus[reason]]);
});

Deno.test("isProtocolName() tells the names of protocols from all else", () => {
  for (const other of ["constructor", "", "Composer", null, 1]) assert.equal(isProtocolName(other), false);
});
