import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, type PixelFormatName } from "../../renderers/mod.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { readSettings } from "../settings.ts";
import { timer } from "./mod.tsx";
import { FIRST, pressTimer, resumeTimer, secondsLeft, standingOf, timerLabels } from "./run.ts";

const START = Temporal.Instant.from("2026-11-23T13:05:30Z");

function at(seconds: number, settings: unknown = {}, pixelFormat: PixelFormatName = "gray1") {
  const panel = definePanel({ width: 800, height: 480, pixelFormat });
  return {
    ...conformanceContext(timer, conformanceCases(timer)[0]!, panel),
    settings: readSettings(timer, settings),
    now: START.add({ milliseconds: Math.round(seconds * 1000) }).toZonedDateTimeISO("Europe/Berlin"),
  };
}

/** The state after presses, each some seconds after the start: `A 0 B 60`. */
function after(presses: string, settings: unknown = {}) {
  let state = FIRST;
  for (const [, button, seconds] of presses.matchAll(/([A-Z]) (\d+)/g)) {
    state = timer.press(state, { button: button! }, at(Number(seconds), settings));
  }
  return state;
}

Deno.test("a timer waits, counts minutes down, and says when a phase is over", () => {
  assert.equal(timer.compose(FIRST, at(0)).text, "Focus: 25 min");
  assert.equal(timer.compose(FIRST, at(0)).validUntil, null);
  const running = after("A 0");
  assert.equal(timer.compose(running, at(0)).validUntil?.toString(), "2026-11-23T13:06:30Z");
  assert.equal(timer.compose(running, at(60)).text, "Focus: 24 min");
  assert.equal(timer.compose(running, at(1499)).text, "Focus: 1 min");
  const over = timer.compose(running, at(1500));
  assert.equal(over.text, "Focus is over. Break is next, 5 min");
  assert.deepEqual([over.labels, over.validUntil], [{ A: "Start", B: "Skip", C: "Reset" }, null]);
});

Deno.test("glass that changes at once shows seconds, and holds for one", () => {
  const running = after("A 0");
  const shown = timer.compose(running, at(0.5, {}, "rgb565"));
  assert.equal(shown.text, "Focus: 25:00");
  assert.equal(shown.validUntil?.toString(), "2026-11-23T13:05:31Z");
  assert.equal(timer.compose(running, at(61, {}, "rgb888")).text, "Focus: 23:59");
});

Deno.test("a pause keeps what is left, however long it lasts", () => {
  const paused = after("A 0 A 90");
  assert.equal(timer.compose(paused, at(9999)).text, "Focus: 24 min, paused");
  assert.equal(secondsLeft(paused, { settings: at(0).settings, now: at(9999).now.toInstant() }), 1410);
  assert.equal(timer.compose(after("A 0 A 90 A 1000"), at(1000)).text, "Focus: 24 min");
});

Deno.test("the long break comes after the last round, and then the first again", () => {
  const settings = { rounds: 2 };
  const say = (presses: string) => timer.compose(after(presses, settings), at(0, settings)).text;
  assert.equal(say("B 0"), "Break: 5 min");
  assert.equal(say("B 0 B 0"), "Focus: 25 min");
  assert.equal(say("B 0 B 0 B 0"), "Long break: 15 min");
  assert.deepEqual(after("B 0 B 0 B 0 B 0", settings), FIRST);
});

Deno.test("a phase that is over goes on to the next, or past its break", () => {
  assert.equal(timer.compose(after("A 0 A 1500"), at(1500)).text, "Break: 5 min");
  const skipped = after("A 0 B 1500");
  assert.deepEqual([skipped.phase, skipped.round, skipped.endsAt], ["work", 2, null]);
  assert.deepEqual(after("A 0 C 1500"), FIRST);
});

Deno.test("a time that is kept while settings shrink never exceeds them", () => {
  const paused = after("A 0 A 60");
  assert.equal(timer.compose(paused, at(0, { work: 10 })).text, "Focus: 10 min, paused");
  assert.deepEqual(resumeTimer({ ...FIRST, round: 4 }, at(0, { rounds: 3 }).settings), FIRST);
  assert.deepEqual(resumeTimer({ ...FIRST, endsAt: "soon" }, at(0).settings), FIRST);
});

Deno.test("no sequence of presses and pauses leaves a state that cannot go on", () => {
  const press = fc.tuple(fc.constantFrom("A", "B", "C", "D", ""), fc.integer({ min: 0, max: 2000 }));
  const given = fc.record({ work: fc.integer({ min: 1, max: 30 }), rounds: fc.integer({ min: 1, max: 4 }) });
  fc.assert(fc.property(fc.array(press, { maxLength: 60 }), given, (presses, said) => {
    const { settings } = at(0, said);
    let state = FIRST;
    let now = START;
    for (const [button, seconds] of presses) {
      now = now.add({ seconds });
      const next = pressTimer(state, button, { settings, now });
      if (!Object.hasOwn(timerLabels(state, { settings, now }), button)) assert.equal(next, state);
      assert.ok(next.round >= 1 && next.round <= settings.rounds);
      assert.ok(next.endsAt === null || next.left === null);
      const left = secondsLeft(next, { settings, now });
      assert.ok(left >= 0 && left <= settings[next.phase] * 60);
      assert.deepEqual(resumeTimer(JSON.parse(JSON.stringify(next)), settings), next);
      assert.ok(standingOf(next, now) !== "over" || next === state);
      state = next;
    }
  }));
});

Deno.test("a shown time holds until the instant that it names", () => {
  const glass = fc.constantFrom<PixelFormatName[]>("gray1", "rgb565");
  fc.assert(fc.property(fc.integer({ min: 0, max: 1_500_000 }), glass, (milliseconds, pixelFormat) => {
    const running = after("A 0");
    const tell = (ms: number) => timer.compose(running, at(ms / 1000, {}, pixelFormat));
    const told = tell(milliseconds);
    if (told.validUntil === null) return;
    const end = told.validUntil.epochMilliseconds - START.epochMilliseconds;
    assert.ok(end > milliseconds);
    assert.equal(tell(end - 1).text, told.text);
    assert.notEqual(tell(end).text, told.text);
  }));
});
