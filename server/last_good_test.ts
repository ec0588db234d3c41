import assert from "node:assert/strict";
import { createCaches } from "./caches.ts";
import { createLastGood, type Given } from "./last_good.ts";
import { type Poll, protocols } from "../devices/mod.ts";

/** The poll of a device with this secret. */
function pollWith(token: string): Poll {
  const reading = protocols.trmnl.read({
    method: "GET",
    path: "/api/display",
    query: new URLSearchParams(),
    headers: new Headers({ "ID": "02:00:00:00:00:01", "Access-Token": token }),
    body: new Uint8Array(),
  });
  assert("poll" in reading);
  return reading.poll;
}

const poll = pollWith("t1");

const given: Given = {
  deviceId: "d1",
  answer: {
    friendlyId: "A1B2C3",
    image: {
      bytes: new Uint8Array([1]),
      mediaType: "image/png",
      extension: "png",
      hash: "h1",
      composedAt: Temporal.Instant.fromEpochMilliseconds(0),
      url: "http://a/images/h1.png",
    },
    labels: { A: "Yes" },
    text: null,
    app: "clock",
    refreshSeconds: 60,
    shownSince: Temporal.Instant.fromEpochMilliseconds(1000),
    token: null,
  },
};

/** The same in other objects, but for a few fields. */
function other(fields: Partial<Given["answer"]> = {}, deviceId = "d1"): Given {
  const { answer } = given;
  return {
    deviceId,
    answer: { ...answer, image: { ...answer.image }, labels: { ...answer.labels }, ...fields },
  };
}

Deno.test("an answer that is as the last one was is kept once", () => {
  const lastGood = createLastGood(createCaches());
  lastGood.remember(poll, given);
  const kept = lastGood.recall(poll);
  lastGood.remember(poll, other());
  assert.equal(lastGood.recall(poll), kept);
});

Deno.test("an answer that differs in any field takes the place of the last one", () => {
  const lastGood = createLastGood(createCaches());
  const { image } = given.answer;
  const changed: Given[] = [
    other({ friendlyId: "B" }),
    other({ image: { ...image, hash: "h2" } }),
    other({ image: { ...image, url: "http://b/images/h1.png" } }),
    other({ image: { ...image, composedAt: Temporal.Instant.fromEpochMilliseconds(1) } }),
    other({ labels: { A: "No" } }),
    other({ text: "Hello" }),
    other({ app: "weather" }),
    other({ refreshSeconds: 61 }),
    other({ shownSince: Temporal.Instant.fromEpochMilliseconds(2000) }),
    other({ shownSince: null }),
    other({ token: "t" }),
    other({}, "d2"),
  ];
  for (const next of changed) {
    lastGood.remember(poll, given);
    lastGood.remember(poll, next);
    const { deviceId, answer } = lastGood.recall(poll)!;
    assert.deepEqual({ deviceId, answer }, next);
  }
});

Deno.test("who was forgotten is answered again once the same is remembered anew", () => {
  const lastGood = createLastGood(createCaches());
  lastGood.remember(poll, given);
  lastGood.forget("d1");
  assert.equal(lastGood.recall(poll), null);
  lastGood.remember(poll, other());
  assert.deepEqual(lastGood.recall(poll)?.answer, given.answer);
});

Deno.test("another secret recalls nothing", () => {
  const lastGood = createLastGood(createCaches());
  lastGood.remember(poll, given);
  assert.equal(lastGood.recall(pollWith("t2")), null);
});

Deno.test("where more devices come in turn than it holds, most of those that it holds are kept", () => {
  const lastGood = createLastGood(createCaches());
  const large = other({ image: { ...given.answer.image, bytes: new Uint8Array(32 * 1024) } });
  const polls = Array.from({ length: 1000 }, (_, at) => pollWith(`t${at}`));
  const held = () => polls.filter((each) => lastGood.recall(each) !== null).length;
  for (const each of polls) lastGood.remember(each, large);
  const first = held();
  assert.ok(first > 400 && first < 600, `it holds ${first} of 1000`);
  for (let round = 0; round < 5; round++) {
    const known = polls.filter((each) => lastGood.recall(each) !== null);
    for (const each of polls) lastGood.remember(each, large);
    const kept = known.filter((each) => lastGood.recall(each) !== null).length;
    assert.ok(kept > 0.9 * known.length, `${kept} of ${known.length} are kept`);
  }
});

Deno.test("a newcomer is taken in the end, though the memory is full", () => {
  const lastGood = createLastGood(createCaches());
  const large = other({ image: { ...given.answer.image, bytes: new Uint8Array(64 * 1024) } });
  for (let at = 0; at < 600; at++) lastGood.remember(pollWith(`t${at}`), large);
  const newcomer = pollWith("new");
  let tries = 0;
  for (; lastGood.recall(newcomer) === null && tries < 100; tries++) lastGood.remember(newcomer, large);
  assert.ok(tries > 0 && tries <= 32, `${tries} tries`);
});
