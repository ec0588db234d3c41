import { z } from "zod";
import type { PollSettings } from "./settings.ts";

/** Devices whose last vote is remembered. */
const MOST_VOTERS = 500;

const stateSchema = z.object({
  round: z.string(),
  counts: z.array(z.tuple([z.string(), z.int().min(0)])).max(100),
  voters: z.array(z.object({
    device: z.string(),
    day: z.string(),
    choice: z.string(),
    at: z.number(),
  })).max(MOST_VOTERS),
  pointers: z.array(z.tuple([z.string(), z.string()])).max(MOST_VOTERS),
});

/**
 * Votes of one round: how many each choice has by its text, the last vote of each device, and the choice that a device
 * with few buttons points at.
 */
export type PollState = Readonly<z.output<typeof stateSchema>>;
/** The last vote of a device: on which day of its zone, for what, and when in milliseconds of the epoch. */
export type Vote = PollState["voters"][number];

/** A round in which nobody has voted. */
export function startRound({ round }: PollSettings): PollState {
  return { round, counts: [], voters: [], pointers: [] };
}

/** The stored votes where they are of this round; choices that are gone keep theirs, in case they come back. */
export function resumePoll(stored: unknown, settings: PollSettings): PollState {
  const { success, data } = stateSchema.safeParse(stored);
  return success && data.round === settings.round ? data : startRound(settings);
}

/** The votes of each choice, in their order. */
export function countsOf({ counts }: PollState, { choices }: PollSettings): readonly number[] {
  const known = new Map(counts);
  return choices.map((choice) => known.get(choice) ?? 0);
}

/** Whole percents that add up to 100: what rounding leaves goes to those that lost most by it, the first among equals. */
export function percents(counts: readonly number[]): readonly number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum === 0) return counts.map(() => 0);
  const whole = counts.map((count) => Math.floor(count * 100 / sum));
  const missing = 100 - whole.reduce((total, share) => total + share, 0);
  const favored = counts.map((count, index) => ({ index, lost: (count * 100) % sum }))
    .sort((one, other) => other.lost - one.lost || one.index - other.index)
    .slice(0, missing).map(({ index }) => index);
  return whole.map((share, index) => share + (favored.includes(index) ? 1 : 0));
}

/** The last vote of a device in this round; null before it. */
export function voteOf({ voters }: PollState, device: string): Vote | null {
  return voters.find((vote) => vote.device === device) ?? null;
}

/** The votes after one more; where a device has one vote a day, its next one of that day takes the other's place. */
export function castVote(state: PollState, vote: Vote, { votes }: PollSettings): PollState {
  const before = voteOf(state, vote.device);
  const replaced = votes === "daily" && before?.day === vote.day ? before : null;
  if (replaced?.choice === vote.choice) return state;
  const less = replaced === null ? state.counts : add(state.counts, replaced.choice, -1);
  const voters = [...state.voters.filter(({ device }) => device !== vote.device), vote].slice(-MOST_VOTERS);
  return { ...state, counts: add(less, vote.choice, 1), voters };
}

function add(counts: PollState["counts"], choice: string, by: number): PollState["counts"] {
  const known = new Map(counts);
  known.set(choice, Math.max(0, (known.get(choice) ?? 0) + by));
  return [...known].slice(-100);
}

/** The position of the choice that a device points at. */
export function pointedAt({ pointers }: PollState, device: string, { choices }: PollSettings): number {
  return Math.max(0, choices.indexOf(new Map(pointers).get(device) ?? ""));
}

/** Moves a device's pointer to the next choice. */
export function pointNext(state: PollState, device: string, settings: PollSettings): PollState {
  const { choices } = settings;
  const next = choices[(pointedAt(state, device, settings) + 1) % choices.length] as string;
  const others = state.pointers.filter(([name]) => name !== device);
  return { ...state, pointers: [...others, [device, next] as [string, string]].slice(-MOST_VOTERS) };
}
