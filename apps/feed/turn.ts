import type { Labels } from "../../renderers/mod.ts";
import { readRecord } from "../ui/read_json.ts";
import type { Story } from "./stories.ts";

/** Which story is on show, and whether it is open. */
export interface FeedState {
  /** Null for the newest, whichever that is. */
  readonly key: string | null;
  readonly open: boolean;
}

/** The newest story, closed. */
export const NEWEST: FeedState = { key: null, open: false };

/** Position of the story on show; the newest where the one of the state is gone, or the state is none. */
export function positionOf(state: FeedState, stories: readonly Story[]): number {
  const { key } = readRecord(state);
  return Math.max(0, stories.findIndex((story) => story.key === key));
}

/** True when the state says so and its story is still there. */
export function isOpen(state: FeedState, stories: readonly Story[]): boolean {
  const { key, open } = readRecord(state);
  return open === true && (key === null || stories.some((story) => story.key === key));
}

/** The state after a press: A is the next story, B the one before, C opens and closes. */
export function turn(state: FeedState, button: string, stories: readonly Story[]): FeedState {
  if (stories.length === 0) return state;
  const at = positionOf(state, stories);
  const open = isOpen(state, stories);
  const step = { A: 1, B: -1 }[button];
  if (button === "C") return { key: stories[at]?.key ?? null, open: !open };
  if (step === undefined || stories.length < 2) return state;
  const next = (at + step + stories.length) % stories.length;
  // The newest is shown by its place, so that a newer one takes it.
  return { key: next === 0 && !open ? null : stories[next]?.key ?? null, open };
}

/** What each button does now. */
export function turnLabels(state: FeedState, stories: readonly Story[]): Labels {
  if (stories.length === 0) return {};
  const C = isOpen(state, stories) ? "Back" : "Open";
  return stories.length === 1 ? { C } : { A: "Next", B: "Previous", C };
}
