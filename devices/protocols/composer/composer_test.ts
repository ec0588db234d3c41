import assert from "node:assert/strict";
import {
  readJson,
  readPoll,
  readRefusal,
  sampleAnswer,
  samplePoll,
  sampleRefusal,
  sampleRequest,
} from "../../samples.ts";
import { composer } from "./mod.ts";

const post = (body: unknown, headers = {}) => sampleRequest("/", { method: "POST", headers, body });

Deno.test("a POST of an init names the model, not a unit", () => {
  const poll = readPoll(composer, post({ device: "M5StickCPLUS2", event: "init" }));
  assert.equal(poll.event, "init");
  assert.equal(poll.claim.model, "M5StickCPLUS2");
  assert.equal(poll.claim.hardwareId, null);
  assert.equal(poll.claim.token, null);
  assert.equal(poll.press, null);
});

Deno.test("a POST of a press keeps button, caption and uptime", () => {
  const body = { device: "M5StickCPLUS2", event: "press", button: "A", value: "Yes please", ts_ms: 1234567 };
  const poll = readPoll(composer, post(body));
  assert.equal(poll.event, "press");
  assert.deepEqual(poll.press, { button: "A", value: "Yes please", uptime: 1234567 });
});

Deno.test("a bare GET is an init of the single M5StickC Plus2", () => {
  const poll = readPoll(composer, sampleRequest("/"));
  assert.equal(poll.event, "init");
  assert.equal(poll.claim.model, "M5StickCPLUS2");
});

Deno.test("a GET carries the same fields as query parameters", () => {
  const poll = readPoll(
    composer,
    sampleRequest("/?device=Thing&id=unit-1&event=press&button=B&value=No&ts_ms=42"),
  );
  assert.deepEqual(poll.press, { button: "B", value: "No", uptime: 42 });
  assert.equal(poll.claim.model, "Thing");
  assert.equal(poll.claim.hardwareId, "UNIT-1");
});

Deno.test("a unit adds an id as a field or a header, and a token in either header", () => {
  const byField = readPoll(
    composer,
    post({ id: "aa:bb:cc:dd:ee:ff", event: "init" }, { "Access-Token": "secret" }),
  );
  assert.equal(byField.claim.hardwareId, "AA:BB:CC:DD:EE:FF");
  assert.equal(byField.claim.token, "secret");
  const byHeader = readPoll(
    composer,
    post({ event: "init" }, { "ID": "unit-2", "Authorization": "Bearer hidden" }),
  );
  assert.equal(byHeader.claim.hardwareId, "UNIT-2");
  assert.equal(byHeader.claim.token, "hidden");
});

Deno.test("faults are told apart: malformed, unknown event, unknown button, too large, method", () => {
  const device = "M5StickCPLUS2";
  assert.equal(readRefusal(composer, post("{oops")), "malformed");
  assert.equal(readRefusal(composer, post("")), "malformed");
  assert.equal(readRefusal(composer, post("[1]")), "malformed");
  assert.equal(readRefusal(composer, post({ device })), "unknown-event");
  assert.equal(readRefusal(composer, post({ device, event: "dance" })), "unknown-event");
  assert.equal(readRefusal(composer, post({ device, event: null })), "unknown-event");
  assert.equal(readRefusal(composer, sampleRequest("/?event=dance")), "unknown-event");
  assert.equal(readRefusal(composer, post({ device, event: "press", button: "D" })), "unknown-button");
  assert.equal(readRefusal(composer, post({ device, event: "press" })), "unknown-button");
  assert.equal(
    readRefusal(composer, post({ device, event: "init", pad: "x".repeat(16 * 1024) })),
    "too-large",
  );
  assert.equal(readRefusal(composer, sampleRequest("/", { method: "PUT" })), "method");
});

Deno.test("a body of exactly 16 KiB is still read", () => {
  const empty = JSON.stringify({ event: "init", pad: "" }).length;
  assert.equal(readPoll(composer, post({ event: "init", pad: "x".repeat(16 * 1024 - empty) })).event, "init");
});

Deno.test("a refused event still tells which device it was", () => {
  const reading = composer.read(post({ device: "Thing", id: "u1", event: "dance" }));
  assert.ok("refusal" in reading && reading.claim?.hardwareId === "U1" && reading.claim.model === "Thing");
});

Deno.test("each refusal has its status, JSON with all three labels, and an error", () => {
  const statuses = {
    "malformed": 400,
    "unknown-event": 422,
    "unknown-button": 422,
    "too-large": 413,
    "method": 405,
    "unknown-device": 404,
    "missing-token": 401,
    "wrong-token": 401,
    "closed": 403,
    "failed": 503,
  } as const;
  for (const [reason, status] of Object.entries(statuses)) {
    const refused = sampleRefusal(reason as keyof typeof statuses);
    const unknown = composer.refuse(post(""), refused);
    assert.equal(unknown.status, status);
    assert.equal(unknown.headers["content-type"], "application/json");
    assert.deepEqual(readJson(unknown), {
      labels: { A: "", B: "", C: "" },
      error: `Cannot serve the poll: found ${reason}`,
    });
    const known = composer.refuse(post(""), { ...refused, labels: { A: "Go", B: "Stop" } });
    assert.deepEqual(readJson(known).labels, { A: "Go", B: "Stop", C: "" });
  }
});

Deno.test("a refused method names those that are allowed", () => {
  const response = composer.refuse(sampleRequest("/", { method: "PUT" }), sampleRefusal("method"));
  assert.equal(response.headers["allow"], "GET, POST");
});

Deno.test("an answer has the labels first and the rest after them, with its length", () => {
  const response = composer.answer(samplePoll, { ...sampleAnswer, text: "Question 1" });
  assert.equal(response.status, 200);
  assert.deepEqual(readJson(response), {
    labels: { A: "Red", B: "Green", C: "Blue" },
    text: "Question 1",
    image_url: sampleAnswer.image.url,
    refresh_rate: 300,
    app: "rotation",
  });
  assert.equal(
    response.headers["content-length"],
    String(new TextEncoder().encode(String(response.body)).length),
  );
  assert.ok(String(response.body).startsWith('{"labels":{"A":"Red"'));
});

Deno.test("A, B and C are always there, and no button besides them", () => {
  const answer = { ...sampleAnswer, labels: { B: "Only", D: "Other" } };
  assert.deepEqual(readJson(composer.answer(samplePoll, answer)).labels, { A: "", B: "Only", C: "" });
});
