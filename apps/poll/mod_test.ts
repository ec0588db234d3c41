import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, resolveView } from "../../renderers/mod.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { readSettings } from "../settings.ts";
import { pollLabels, pressPoll, resultsOf } from "./ask.ts";
import { poll } from "./mod.tsx";
import { countsOf, percents, resumePoll, startRound } from "./tally.ts";

const panel = definePanel({ width: 800, height: 480 });

interface Asked {
  readonly settings?: unknown;
  readonly device?: string;
  readonly buttons?: readonly string[];
  readonly now?: string;
}

function context(
  { settings = {}, device = "A1B2C3", buttons = ["A", "B", "C"], now = "14:05:30" }: Asked = {},
) {
  const base = conformanceContext(poll, conformanceCases(poll)[0]!, panel);
  return {
    ...base,
    settings: readSettings(poll, settings),
    device: { ...base.device, friendlyId: device, buttons },
    now: Temporal.ZonedDateTime.from(now.length > 8 ? now : `2026-11-23T${now}+01:00[Europe/Berlin]`),
  };
}

function press(presses: string, asked: Asked = {}, state = startRound(context(asked).settings)) {
  return [...presses].reduce((votes, button) => poll.press(votes, { button }, context(asked)), state);
}

const counted = (state: ReturnType<typeof press>, asked: Asked = {}) =>
  countsOf(state, context(asked).settings);

Deno.test("every press is a vote, whichever device it comes from", () => {
  const state = press("B", { device: "ZZZZZZ" }, press("AAC"));
  assert.deepEqual(counted(state), [2, 1, 1]);
  assert.deepEqual(poll.compose(state, context()).labels, { A: "Good", B: "Fine", C: "Bad" });
});

Deno.test("with one vote a day another press changes it, and the next day counts anew", () => {
  const asked = { settings: { votes: "daily" } };
  const first = press("AAB", asked);
  assert.deepEqual(counted(first, asked), [0, 1, 0]);
  assert.equal(press("B", asked, first), first, "the same vote again changes nothing");
  const both = press("A", { ...asked, device: "ZZZZZZ" }, first);
  assert.deepEqual(counted(both, asked), [1, 1, 0]);
  const tomorrow = press("C", { ...asked, now: "2026-11-24T09:00:00+01:00[Europe/Berlin]" }, both);
  assert.deepEqual(counted(tomorrow, asked), [1, 1, 1]);
});

Deno.test("results are shown after the own vote only, for a minute", () => {
  const state = press("A");
  const shown = (asked: Asked) => resultsOf(state, context(asked));
  assert.equal(shown({}).shown, true);
  assert.equal(shown({}).until?.toString(), "2026-11-23T13:06:30Z");
  assert.equal(shown({ device: "ZZZZZZ" }).shown, false);
  assert.deepEqual(shown({ now: "14:06:30" }), { shown: false, until: null });
  assert.equal(poll.compose(state, context()).text, "Good: 100 %, Fine: 0 %, Bad: 0 %");
  assert.equal(poll.compose(state, context({ device: "ZZZZZZ" })).text, "How is your day?");
});

Deno.test("results at the end are hidden until then, and no vote counts after it", () => {
  const settings = { results: "at_end", closes_at: "2026-11-23 18:00" };
  const state = press("A", { settings });
  assert.equal(resultsOf(state, context({ settings })).shown, false);
  assert.equal(poll.compose(state, context({ settings })).validUntil?.toString(), "2026-11-23T17:00:00Z");
  const late = { settings, now: "18:00:00" };
  assert.equal(resultsOf(state, context(late)).shown, true);
  assert.deepEqual(poll.compose(state, context(late)).labels, {});
  assert.equal(press("B", late, state), state);
  assert.throws(() => readSettings(poll, { results: "at_end" }), /closes_at: found no time/);
});

Deno.test("a day that closes a poll is its last", () => {
  const settings = { closes_at: "2026-11-23" };
  assert.deepEqual(counted(press("A", { settings, now: "23:59:59" })), [1, 0, 0]);
  assert.deepEqual(counted(press("A", { settings, now: "2026-11-24T00:00:00+01:00[Europe/Berlin]" })), [
    0,
    0,
    0,
  ]);
  const drawn = JSON.stringify(resolveView(poll.compose(press(""), context({ settings })).view));
  assert.match(drawn, /Until Mon,? 23 Nov/);
});

Deno.test("another round begins anew, and the same one goes on", () => {
  const state = press("AAB");
  assert.deepEqual(counted(press("C", { settings: { round: "2" } }, state)), [0, 0, 1]);
  assert.deepEqual(counted(press("C", {}, state)), [2, 1, 1]);
});

Deno.test("a device with fewer buttons than choices points and votes; with one it only shows", () => {
  const two = { buttons: ["A", "B"] };
  assert.deepEqual(poll.compose(press(""), context(two)).labels, { A: "Next", B: "Vote" });
  assert.deepEqual(counted(press("ABAAB", two)), [1, 1, 0]);
  const one = { buttons: ["A"] };
  assert.deepEqual([pollLabels(context(one)), counted(press("AAA", one))], [{}, [0, 0, 0]]);
});

Deno.test("votes stay with the text of their choice", () => {
  const state = press("AAB");
  const changed = { settings: { choices: ["Fine", "Great", "Good"] } };
  assert.deepEqual(counted(state, changed), [1, 0, 2]);
});

Deno.test("percents are whole and add up to a hundred", () => {
  assert.deepEqual(percents([1, 1, 1]), [34, 33, 33]);
  assert.deepEqual(percents([0, 0]), [0, 0]);
  fc.assert(fc.property(fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 5 }), (counts) => {
    const shares = percents(counts);
    const sum = counts.reduce((total, count) => total + count, 0);
    assert.equal(shares.reduce((total, share) => total + share, 0), sum === 0 ? 0 : 100);
    for (const [index, share] of shares.entries()) {
      assert.ok(Math.abs(share - (sum === 0 ? 0 : counts[index]! * 100 / sum)) < 1);
    }
  }));
});

Deno.test("no presses of any devices lose or double a vote", () => {
  const step = fc.record({
    device: fc.constantFrom("A1B2C3", "ZZZZZZ", "__proto__"),
    button: fc.constantFrom("A", "B", "C", "D", "constructor", ""),
    hour: fc.integer({ min: 0, max: 23 }),
    day: fc.integer({ min: 23, max: 25 }),
  });
  const votes = fc.constantFrom("every_press", "daily");
  fc.assert(fc.property(fc.array(step, { maxLength: 50 }), votes, fc.anything(), (steps, how, stored) => {
    const settings = { votes: how };
    let state = resumePoll(stored, context({ settings }).settings);
    let presses = 0;
    const days = new Set<string>();
    for (const { device, button, hour, day } of steps.sort((a, b) => a.day - b.day || a.hour - b.hour)) {
      const now = `2026-11-${day}T${String(hour).padStart(2, "0")}:00:00+01:00[Europe/Berlin]`;
      const given = context({ settings, device, now });
      state = pressPoll(resumePoll(JSON.parse(JSON.stringify(state)), given.settings), button, given);
      if (!"ABC".includes(button) || button === "") continue;
      presses++;
      days.add(`${device} ${day}`);
    }
    const sum = counted(state, { settings }).reduce((total, count) => total + count, 0);
    assert.equal(sum, how === "daily" ? days.size : presses);
  }));
});
