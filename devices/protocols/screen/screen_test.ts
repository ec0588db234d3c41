import assert from "node:assert/strict";
import {
  readJson,
  readPoll,
  readRefusal,
  sampleAnswer,
  sampleImage,
  sampleRefusal,
  sampleRequest,
} from "../../samples.ts";
import { screen } from "./mod.ts";

const press = (body: unknown) => sampleRequest("/screens/A1B2C3/press", { method: "POST", body });
const answer = (headers: Record<string, string> = {}, rest: Partial<typeof sampleAnswer> = {}) =>
  screen.answer(readPoll(screen, sampleRequest("/screens/A1B2C3.png", { headers })), {
    ...sampleAnswer,
    ...rest,
  });

Deno.test("an address names the device and the encoding", () => {
  const read = (path: string) => readPoll(screen, sampleRequest(path));
  assert.equal(read("/screens/a1b2c3.png").claim.friendlyId, "A1B2C3");
  for (
    const [asked, extension] of [
      ["png", "png"],
      ["BMP", "bmp"],
      ["jpg", "jpg"],
      ["jpeg", "jpg"],
      [
        "raw",
        "raw",
      ],
      ["webp", "webp"],
      ["epdgz", "epdgz"],
      ["bin", "raw"],
    ]
  ) {
    assert.equal(read(`/screens/A1B2C3.${asked}`).extension, extension);
  }
  assert.equal(read("/screens/A1B2C3").extension, null);
});

Deno.test("an address that names no screen is an unknown device", () => {
  for (
    const path of [
      "/screens/",
      "/screens/A1B2C3.gif",
      "/screens/A1/B2.png",
      "/screens/A%001.png",
      "/screens/A.png/x",
    ]
  ) {
    assert.equal(readRefusal(screen, sampleRequest(path)), "unknown-device", path);
  }
});

Deno.test("the token comes as Access-Token, as a bearer or in the query", () => {
  const token = (path: string, headers = {}) =>
    readPoll(screen, sampleRequest(path, { headers })).claim.token;
  assert.equal(token("/screens/A1B2C3.png", { "Access-Token": "one" }), "one");
  assert.equal(token("/screens/A1B2C3.png", { "Authorization": "Bearer two" }), "two");
  assert.equal(token("/screens/A1B2C3.png?token=three"), "three");
  assert.equal(token("/screens/A1B2C3.png?token="), null);
});

Deno.test("telemetry comes by the trmnl header names or in the query", () => {
  const { telemetry } = readPoll(screen, sampleRequest("/screens/A1B2C3.png?battery=71&rssi=-60"));
  assert.deepEqual(telemetry, { batteryPercent: 71, rssi: -60 });
});

Deno.test("an answer is the bytes, with validators, length and rate", () => {
  const response = answer();
  assert.equal(response.status, 200);
  assert.equal(response.body, sampleImage.bytes);
  assert.deepEqual(response.headers, {
    "content-type": "image/png",
    "content-length": "4",
    "etag": `"${sampleImage.hash}"`,
    "last-modified": "Sun, 01 Mar 2026 12:00:00 GMT",
    "cache-control": "no-cache",
    "x-refresh-seconds": "300",
  });
});

Deno.test("raw bytes are an octet stream", () => {
  const image = { ...sampleImage, mediaType: "application/octet-stream", extension: "raw" };
  assert.equal(answer({}, { image }).headers["content-type"], "application/octet-stream");
});

Deno.test("a client that holds the image gets 304 with the rate and without a body", () => {
  for (const tag of [`"${sampleImage.hash}"`, `W/"${sampleImage.hash}"`, `"x", "${sampleImage.hash}"`, "*"]) {
    const response = answer({ "If-None-Match": tag });
    assert.equal(response.status, 304);
    assert.equal(response.body, null);
    assert.equal(response.headers["etag"], `"${sampleImage.hash}"`);
    assert.equal(response.headers["x-refresh-seconds"], "300");
    assert.ok(!("content-length" in response.headers));
  }
  assert.equal(answer({ "If-None-Match": '"other"' }).status, 200);
});

Deno.test("If-None-Match decides alone, whatever the date says", () => {
  const headers = { "If-None-Match": '"other"', "If-Modified-Since": "Sun, 01 Mar 2026 12:00:00 GMT" };
  assert.equal(answer(headers).status, 200);
});

Deno.test("If-Modified-Since with the date that was sent gives 304", () => {
  assert.equal(answer({ "If-Modified-Since": "Sun, 01 Mar 2026 12:00:00 GMT" }).status, 304);
  assert.equal(answer({ "If-Modified-Since": "Sun, 01 Mar 2026 11:59:59 GMT" }).status, 200);
  assert.equal(answer({ "If-Modified-Since": "nonsense" }).status, 200);
});

Deno.test("a screen that returns is sent again, though it is older than the one that it replaces", () => {
  const later = { "If-Modified-Since": "Sun, 01 Mar 2026 13:00:00 GMT" };
  assert.equal(answer(later).status, 200);
  const shownSince = Temporal.Instant.from("2026-03-01T14:00:00Z");
  const response = answer(later, { shownSince });
  assert.equal(response.status, 200);
  assert.equal(response.headers["last-modified"], "Sun, 01 Mar 2026 14:00:00 GMT");
  assert.equal(answer({ "If-Modified-Since": "Sun, 01 Mar 2026 15:00:00 GMT" }, { shownSince }).status, 304);
});

Deno.test("a press is read from JSON and answered with labels, address and rate", () => {
  const poll = readPoll(screen, press({ button: "B", value: "No", ts_ms: 12 }));
  assert.equal(poll.event, "press");
  assert.deepEqual(poll.press, { button: "B", value: "No", uptime: 12 });
  assert.deepEqual(readJson(screen.answer(poll, sampleAnswer)), {
    labels: sampleAnswer.labels,
    image_url: sampleImage.url,
    refresh_rate: 300,
  });
});

Deno.test("faults of a press are told apart", () => {
  assert.equal(readRefusal(screen, press("{")), "malformed");
  assert.equal(readRefusal(screen, press({ button: "Z" })), "unknown-button");
  assert.equal(readRefusal(screen, press({ button: "A", pad: "x".repeat(20_000) })), "too-large");
  assert.equal(readRefusal(screen, sampleRequest("/screens/A1B2C3/press")), "method");
  assert.equal(readRefusal(screen, sampleRequest("/screens/A1B2C3.png", { method: "POST" })), "method");
});

Deno.test("a refusal is a problem with its status", () => {
  const request = sampleRequest("/screens/A1B2C3.png");
  const response = screen.refuse(request, sampleRefusal("wrong-token"));
  assert.equal(response.status, 401);
  assert.equal(response.headers["content-type"], "application/problem+json");
  assert.equal(response.headers["www-authenticate"], "Bearer");
  assert.deepEqual(readJson(response), {
    type: "about:blank",
    title: "Unauthorized",
    status: 401,
    detail: "Cannot serve the poll: found wrong-token",
  });
  const statuses = [["missing-token", 401], ["unknown-device", 404], ["too-large", 413], [
    "malformed",
    400,
  ]] as const;
  for (const [reason, status] of statuses) {
    assert.equal(screen.refuse(request, sampleRefusal(reason)).status, status);
  }
  assert.equal(screen.refuse(request, sampleRefusal("unknown-button")).status, 422);
  assert.equal(screen.refuse(request, sampleRefusal("method")).headers["allow"], "GET, HEAD");
  assert.equal(screen.refuse(press({}), sampleRefusal("method")).headers["allow"], "POST");
});

Deno.test("a failure of ours is a drawn problem, not to be kept", () => {
  const drawn = sampleRefusal("failed", { image: sampleImage, refreshSeconds: 60 });
  const response = screen.refuse(sampleRequest("/screens/A1B2C3.png"), drawn);
  assert.deepEqual([response.status, response.body, response.headers["x-refresh-seconds"]], [
    200,
    sampleImage.bytes,
    "60",
  ]);
  assert.equal(response.headers["cache-control"], "no-store");
  assert.ok(!("etag" in response.headers));
  assert.equal(screen.refuse(press({}), drawn).status, 503);
});
