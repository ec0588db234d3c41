import assert from "node:assert/strict";
import fc from "fast-check";
import { readPoll, sampleAnswer, sampleRefusal, sampleRequest } from "../../samples.ts";
import { readLogEntries } from "./log_entries.ts";
import { trmnl } from "./mod.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (body: unknown) => readLogEntries(bytes(JSON.stringify(body)), 65_536);

Deno.test("entries of logs are kept, objects and texts, with fields missing or zero", () => {
  const entries = [{ message: "low battery", created_at: 0 }, { id: 7 }, "text", 5];
  assert.deepEqual(read({ logs: entries }), entries);
});

Deno.test("entries of old firmware and of Kobos are kept", () => {
  assert.deepEqual(read({ log: { logs_array: [{ log_id: 1 }, { log_id: 2 }] } }), [{ log_id: 1 }, {
    log_id: 2,
  }]);
  assert.deepEqual(read({ log: ["wifi lost"] }), ["wifi lost"]);
});

Deno.test("what is shaped in another way is kept as it is", () => {
  assert.deepEqual(read({ log: { message: "one" } }), [{ message: "one" }]);
  assert.deepEqual(read({ log: "text" }), ["text"]);
  assert.deepEqual(read({ logs: ["a"], log: ["b"] }), ["a", "b"]);
  assert.deepEqual(read(["a", { b: 1 }]), ["a", { b: 1 }]);
  assert.deepEqual(read({ message: "one" }), [{ message: "one" }]);
  assert.deepEqual(read("text"), ["text"]);
  assert.deepEqual(read({ logs: [null, "a"] }), ["a"]);
  assert.deepEqual(read({ logs: null }), []);
  assert.deepEqual(read(null), []);
});

Deno.test("a body that is not JSON is kept as text, an empty one is nothing", () => {
  assert.deepEqual(readLogEntries(bytes("Guru Meditation Error"), 100), ["Guru Meditation Error"]);
  assert.deepEqual(readLogEntries(bytes('{"logs":['), 100), ['{"logs":[']);
  assert.deepEqual(readLogEntries(bytes("  \n"), 100), []);
  assert.deepEqual(readLogEntries(Uint8Array.of(0x61, 0xff), 100), ["a\ufffd"]);
});

Deno.test("a body over the limit is kept cut", () => {
  assert.deepEqual(readLogEntries(bytes(JSON.stringify({ logs: ["x".repeat(100)] })), 12), ['{"logs":["xx']);
});

Deno.test("readLogEntries() never throws and loses no entry of a list", () => {
  fc.assert(fc.property(fc.uint8Array(), (body) => {
    readLogEntries(body, 64);
  }));
  fc.assert(fc.property(fc.array(fc.jsonValue().filter((value) => value !== null)), (entries) => {
    const sent = JSON.parse(JSON.stringify(entries));
    assert.deepEqual(read({ logs: entries }), sent);
    assert.deepEqual(read({ log: { logs_array: entries } }), sent);
  }));
});

Deno.test("a log is answered 204 without a body, whoever sends whatever", () => {
  for (const body of [{ logs: [] }, "not json", "", "x".repeat(70_000)]) {
    const poll = readPoll(trmnl, sampleRequest("/api/log", { method: "POST", body }));
    for (const answer of [sampleAnswer, null]) {
      assert.deepEqual(trmnl.answer(poll, answer), { status: 204, headers: {}, body: null });
    }
  }
  for (
    const reason of ["unknown-device", "wrong-token", "too-large", "failed", "method", "closed"] as const
  ) {
    assert.deepEqual(trmnl.refuse(sampleRequest("/api/logs"), sampleRefusal(reason)), {
      status: 204,
      headers: {},
      body: null,
    });
  }
});
