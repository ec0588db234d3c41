import { z } from "zod";
import type { Labels } from "../../renderers/mod.ts";
import type { TimerSettings } from "./settings.ts";

const stateSchema = z.object({
  phase: z.enum(["work", "short_break", "long_break"]),
  round: z.int().min(1),
  endsAt: z.iso.datetime().nullable(),
  left: z.number().min(0).nullable(),
});

/**
 * Where a device is: in which phase of which round; `endsAt` is the instant at which a running phase ends, `left` the
 * seconds that a paused one has left. Both are null before a phase is started.
 */
export type TimerState = Readonly<z.output<typeof stateSchema>>;

/** What a timer is doing at an instant. */
export type Standing = "ready" | "running" | "paused" | "over";

/** What a timer runs by. */
export interface TimerRun {
  readonly settings: TimerSettings;
  readonly now: Temporal.Instant;
}

/** A timer before its first round. */
export const FIRST: TimerState = { phase: "work", round: 1, endsAt: null, left: null };

/** The stored state, or a new one where there is none that these settings can go on with. */
export function resumeTimer(stored: unknown, settings: TimerSettings): TimerState {
  const { success, data } = stateSchema.safeParse(stored);
  if (!success || data.round > settings.rounds) return FIRST;
  return data.left === null ? data : { ...data, left: Math.min(data.left, settings[data.phase] * 60) };
}

/** What the timer is doing. */
export function standingOf({ endsAt, left }: TimerState, now: Temporal.Instant): Standing {
  if (endsAt !== null) return Temporal.Instant.compare(endsAt, now) > 0 ? "running" : "over";
  return left === null ? "ready" : "paused";
}

/** Seconds that the phase has left, never more than it lasts. */
export function secondsLeft(state: TimerState, { settings, now }: TimerRun): number {
  const whole = settings[state.phase] * 60;
  if (state.endsAt === null) return state.left ?? whole;
  const end = Temporal.Instant.from(state.endsAt).epochMilliseconds;
  return Math.min(whole, Math.max(0, (end - now.epochMilliseconds) / 1000));
}

/** The phase after this one, ready to be started. */
export function nextPhase({ phase, round }: TimerState, { rounds }: TimerSettings): TimerState {
  if (phase === "long_break") return FIRST;
  if (phase === "short_break") return { ...FIRST, round: Math.min(rounds, round + 1) };
  return { ...FIRST, round, phase: round < rounds ? "short_break" : "long_break" };
}

/** What each button does now. */
export function timerLabels(state: TimerState, { now }: TimerRun): Labels {
  const isWork = state.phase === "work";
  switch (standingOf(state, now)) {
    case "running":
      return { A: "Pause", B: "Skip", C: "Reset" };
    case "paused":
      return { A: "Go on", B: "Skip", C: "Reset" };
    case "over":
      return { A: "Start", ...(isWork ? { B: "Skip" } : {}), C: "Reset" };
    case "ready":
      return { A: "Start", B: "Skip", ...(isWork && state.round === 1 ? {} : { C: "Reset" }) };
  }
}

/** The state after a press: A starts, pauses and goes on, B skips to the next phase, C begins with the first round. */
export function pressTimer(state: TimerState, button: string, run: TimerRun): TimerState {
  if (!Object.hasOwn(timerLabels(state, run), button)) return state;
  if (button === "C") return FIRST;
  const standing = standingOf(state, run.now);
  const next = nextPhase(state, run.settings);
  if (button === "B") return standing === "over" ? nextPhase(next, run.settings) : next;
  if (standing === "running") return { ...state, endsAt: null, left: secondsLeft(state, run) };
  return start(standing === "over" ? next : state, run);
}

function start(state: TimerState, run: TimerRun): TimerState {
  const milliseconds = Math.round(secondsLeft(state, run) * 1000);
  return { ...state, endsAt: run.now.add({ milliseconds }).toString(), left: null };
}
