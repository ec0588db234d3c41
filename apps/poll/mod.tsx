import type { Composition, Labels } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { dayWords } from "../ui/day_words.ts";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { closingOf, isClosed, pollLabels, pressPoll, resultsOf, votingOf } from "./ask.ts";
import { pollDeclaration } from "./declaration.ts";
import { PollView } from "./poll_view.tsx";
import type { PollSettings } from "./settings.ts";
import { countsOf, percents, pointedAt, type PollState, resumePoll, startRound, voteOf } from "./tally.ts";
import { capitalize, sayLabels, wordsOf } from "../words/mod.ts";

/** A question whose answers are voted for by buttons, counted over all devices that show it. */
export const poll = defineApp(pollDeclaration, {
  init: ({ settings }) => startRound(settings),
  press(stored, { button }, context) {
    const state = resumePoll(stored, context.settings);
    const next = pressPoll(state, button, context);
    return next === state ? stored : next;
  },
  compose(stored, context): Composition {
    const { settings, panel, device } = context;
    const state = resumePoll(stored, settings);
    const { shown, until } = resultsOf(state, context);
    const counts = countsOf(state, settings);
    const shares = percents(counts);
    const sum = counts.reduce((total, count) => total + count, 0);
    const choices = settings.choices.map((choice, index) => ({
      text: oneLine(choice),
      button: buttonOf(index, state, context),
      marked: isMarked(state, index, context),
      result: shown ? { count: counts[index] ?? 0, percent: shares[index] ?? 0 } : null,
    }));
    const question = oneLine(settings.question);
    const votes = shown ? wordsOf(device.locale)("votes", { count: sum }) : "";
    const labels = votingOf(context).kind === "direct"
      ? pollLabels(context)
      : sayLabels(pollLabels(context), device.locale);
    const written = roomClass(panel) !== "tiny";
    return {
      view: (
        <PollView
          panel={panel}
          question={question}
          choices={choices}
          left={sayClosing(context)}
          right={votes}
        />
      ),
      labels,
      ...(written ? { captions: rowCaptions(labels, context) } : {}),
      text: shown && sum > 0
        ? choices.map(({ text, result }) => `${text}: ${result?.percent} %`).join(", ")
        : question,
      validUntil: until,
    };
  },
});

/** The button that votes for a choice; where a device points at choices, a dot at that one and white space at others. */
function buttonOf(index: number, state: PollState, context: AppContext<PollSettings>): string {
  const voting = votingOf(context);
  if (context.device.buttons.length === 0 || isClosed(context)) return "";
  if (voting.kind === "pointed") return isMarked(state, index, context) ? "•" : " ";
  return voting.kind === "direct" ? voting.buttons[index] ?? "" : "";
}

/** Where the device points, or what it voted for today. */
function isMarked(state: PollState, index: number, context: AppContext<PollSettings>): boolean {
  const { settings, device: { friendlyId }, now } = context;
  if (votingOf(context).kind === "pointed" && !isClosed(context)) {
    return pointedAt(state, friendlyId, settings) === index;
  }
  const vote = voteOf(state, friendlyId);
  return settings.votes === "daily" && vote?.choice === settings.choices[index] &&
    vote?.day === now.toPlainDate().toString();
}

function sayClosing(context: AppContext<PollSettings>): string {
  const closing = closingOf(context);
  const { locale } = context.device;
  const say = wordsOf(locale);
  if (closing === null) return say("poll");
  if (isClosed(context)) return say("poll_closed");
  const at = closing.toZonedDateTimeISO(context.now.timeZoneId).toPlainDateTime();
  const words = dayWords(locale);
  const until = (time: string) => capitalize(say("until", { time }), locale);
  // A day closes with its last second: the midnight after it belongs to the next day.
  const isMidnight = at.toPlainTime().equals(Temporal.PlainTime.from("00:00"));
  if (isMidnight) return until(words.shortDate(at.subtract({ days: 1 })));
  const today = at.toPlainDate().equals(context.now.toPlainDate());
  return until(`${today ? "" : `${words.shortDate(at)}, `}${words.time(at)}`);
}

/** Captions beside written choices: each only has to name its row. */
function rowCaptions(labels: Labels, context: AppContext<PollSettings>): Labels {
  const direct = votingOf(context).kind === "direct";
  const { typedLabels } = context.device;
  return Object.fromEntries(
    Object.entries(labels).map(([button, text]) => [button, typedLabels[button] ?? (direct ? button : text)]),
  );
}
