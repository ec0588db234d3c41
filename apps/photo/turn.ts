import { z } from "zod";
import type { Labels } from "../../renderers/mod.ts";

const stateSchema = z.object({ index: z.int().min(0), at: z.int().min(0) });

/** Which picture a press has chosen, and when in milliseconds of the epoch; from then on the clock goes on. */
export type PhotoState = Readonly<z.output<typeof stateSchema>>;

/** A frame whose buttons nobody has pressed: the clock alone decides, the same on every device. */
export const BY_THE_CLOCK: PhotoState = { index: 0, at: 0 };

/** What turns the pictures. */
export interface Turning {
  /** How many there are. */
  readonly count: number;
  /** Minutes that each is shown; 0 for a press only. */
  readonly minutes: number;
  readonly now: Temporal.Instant;
}

/** The stored state, or the clock's. */
export function resumePhoto(stored: unknown): PhotoState {
  const { success, data } = stateSchema.safeParse(stored);
  return success ? data : BY_THE_CLOCK;
}

/** Turns since the state was left; a clock that was set back makes none. */
function turnsOf({ at }: PhotoState, { minutes, now }: Turning): number {
  return minutes === 0 ? 0 : Math.max(0, Math.floor((now.epochMilliseconds - at) / (minutes * 60_000)));
}

/** The position of the picture that is shown now; 0 where there is none. */
export function shownAt(state: PhotoState, turning: Turning): number {
  return turning.count === 0 ? 0 : (state.index + turnsOf(state, turning)) % turning.count;
}

/** The instant at which the next picture is shown; null where none ever is without a press. */
export function turnsAt(state: PhotoState, turning: Turning): Temporal.Instant | null {
  const { count, minutes } = turning;
  if (count < 2 || minutes === 0) return null;
  const at = state.at + (turnsOf(state, turning) + 1) * minutes * 60_000;
  return Temporal.Instant.fromEpochMilliseconds(at);
}

/** What each button does, where there is more than one picture. */
export function photoLabels({ count }: Pick<Turning, "count">): Labels {
  return count < 2 ? {} : { A: "Next", B: "Back" };
}

/** The state after a press: A shows the next picture, B the one before, each for its full time. */
export function pressPhoto(state: PhotoState, button: string, turning: Turning): PhotoState {
  if (!Object.hasOwn(photoLabels(turning), button)) return state;
  const { count, now } = turning;
  const index = (shownAt(state, turning) + (button === "A" ? 1 : count - 1)) % count;
  return { index, at: Math.max(0, now.epochMilliseconds) };
}
