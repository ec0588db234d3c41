import type { Labels } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import { readLocalTime, toInstant } from "../local_time.ts";
import { oneLine } from "../ui/plain_text.ts";
import type { PollSettings } from "./settings.ts";
import { castVote, pointedAt, pointNext, type PollState, voteOf } from "./tally.ts";

type Context = AppContext<PollSettings>;

/** Buttons of a device that names none. */
const LETTERS: readonly string[] = ["A", "B", "C", "D", "E"];

/** How long results are shown to whoever pressed, before the next one is asked. */
const RESULT_SECONDS = 60;

/**
 * How a device votes: a button for each choice; or, with fewer, one that goes to the next choice and one that votes;
 * with a single button, not at all.
 */
export type Voting =
  | { readonly kind: "direct"; readonly buttons: readonly string[] }
  | { readonly kind: "pointed"; readonly next: string; readonly vote: string }
  | { readonly kind: "none" };

/** How this device votes. */
export function votingOf({ device, settings: { choices } }: Context): Voting {
  const buttons = device.buttons.length === 0 ? LETTERS : device.buttons;
  if (buttons.length >= choices.length) return { kind: "direct", buttons: buttons.slice(0, choices.length) };
  const [next, vote] = buttons;
  return next === undefined || vote === undefined ? { kind: "none" } : { kind: "pointed", next, vote };
}

/** When the poll closes; null for never. A day without a time closes with its end. */
export function closingOf({ settings: { closes_at }, now }: Context): Temporal.Instant | null {
  const read = readLocalTime(closes_at);
  if (read === null) return null;
  const { date, time } = read;
  return toInstant(time === null ? { date: date.add({ days: 1 }), time } : read, now.timeZoneId);
}

/** True once no vote counts any more. */
export function isClosed(context: Context): boolean {
  const closing = closingOf(context);
  return closing !== null && Temporal.Instant.compare(closing, context.now.toInstant()) <= 0;
}

/** What each button does now. */
export function pollLabels(context: Context): Labels {
  const voting = votingOf(context);
  if (isClosed(context) || voting.kind === "none") return {};
  if (voting.kind === "pointed") return { [voting.next]: "Next", [voting.vote]: "Vote" };
  const { choices } = context.settings;
  return Object.fromEntries(voting.buttons.map((button, index) => [button, oneLine(choices[index] ?? "")]));
}

/** The votes after a press. */
export function pressPoll(state: PollState, button: string, context: Context): PollState {
  if (!Object.hasOwn(pollLabels(context), button)) return state;
  const { settings, now, device: { friendlyId: device } } = context;
  const voting = votingOf(context);
  if (voting.kind === "none") return state;
  if (voting.kind === "pointed" && button === voting.next) return pointNext(state, device, settings);
  const index = voting.kind === "direct"
    ? voting.buttons.indexOf(button)
    : pointedAt(state, device, settings);
  const choice = settings.choices[index] as string;
  const vote = { device, day: now.toPlainDate().toString(), choice, at: now.epochMilliseconds };
  return castVote(state, vote, settings);
}

/** Whether this device shows the results now, and the first instant at which that could differ. */
export function resultsOf(
  state: PollState,
  context: Context,
): { readonly shown: boolean; readonly until: Temporal.Instant | null } {
  const { settings: { results, votes }, now, device } = context;
  const closing = isClosed(context) ? null : closingOf(context);
  if (results === "always" || isClosed(context)) return { shown: true, until: closing };
  const vote = voteOf(state, device.friendlyId);
  if (results === "at_end" || vote === null) return { shown: false, until: closing };
  if (votes === "daily") {
    const midnight = now.toPlainDate().add({ days: 1 }).toZonedDateTime(now.timeZoneId).toInstant();
    const shown = vote.day === now.toPlainDate().toString();
    return { shown, until: shown ? earlier(closing, midnight) : closing };
  }
  const end = Temporal.Instant.fromEpochMilliseconds(vote.at).add({ seconds: RESULT_SECONDS });
  const shown = Temporal.Instant.compare(end, now.toInstant()) > 0;
  return { shown, until: shown ? earlier(closing, end) : closing };
}

function earlier(one: Temporal.Instant | null, other: Temporal.Instant): Temporal.Instant {
  return one !== null && Temporal.Instant.compare(one, other) < 0 ? one : other;
}
