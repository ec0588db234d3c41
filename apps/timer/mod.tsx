import type { Composition, Panel } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { dayWords } from "../ui/day_words.ts";
import { FigurePage } from "../ui/figure_page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { Statement } from "../ui/statement.tsx";
import { timerDeclaration } from "./declaration.ts";
import {
  FIRST,
  nextPhase,
  pressTimer,
  resumeTimer,
  secondsLeft,
  standingOf,
  timerLabels,
  type TimerState,
} from "./run.ts";
import type { TimerSettings } from "./settings.ts";
import { capitalize, type Say, sayLabels, wordsOf } from "../words/mod.ts";

/** Rounds of work with breaks between them, by the clock. */
export const timer = defineApp(timerDeclaration, {
  init: () => FIRST,
  press(stored, { button }, context) {
    const state = resumeTimer(stored, context.settings);
    const next = pressTimer(state, button, runOf(context));
    return next === state ? stored : next;
  },
  compose(stored, context): Composition {
    const state = resumeTimer(stored, context.settings);
    const labels = sayLabels(timerLabels(state, runOf(context)), context.device.locale);
    return standingOf(state, runOf(context).now) === "over"
      ? { ...over(state, context), labels, validUntil: null }
      : { ...left(state, context), labels };
  },
});

function runOf({ settings, now }: AppContext<TimerSettings>) {
  return { settings, now: now.toInstant() };
}

/** Only glass that changes at once shows seconds; paper that flickers each second would be worn in a day. */
function showsSeconds({ pixelFormat }: Panel): boolean {
  return pixelFormat === "rgb565" || pixelFormat === "rgb888";
}

function nameOf({ phase }: Pick<TimerState, "phase">, { title }: TimerSettings, say: Say): string {
  return {
    work: oneLine(title) || say("work"),
    short_break: say("break"),
    long_break: say("long_break"),
  }[phase];
}

/** The time that is left, as it stays true until `validUntil`. */
function left(state: TimerState, context: AppContext<TimerSettings>): Omit<Composition, "labels"> {
  const { settings, panel, device, now } = context;
  const run = runOf(context);
  const say = wordsOf(device.locale);
  const standing = standingOf(state, run.now);
  const seconds = secondsLeft(state, run);
  const step = showsSeconds(panel) ? 1 : 60;
  const steps = Math.ceil(seconds / step);
  const figure = step === 1
    ? { text: `${Math.floor(steps / 60)}:${String(steps % 60).padStart(2, "0")}` }
    : { text: String(steps), unit: say("min") };
  const end = now.add({ milliseconds: Math.round(seconds * 1000) });
  const ends = say("until", { time: dayWords(device.locale).time(end.toPlainDateTime()) });
  const round = state.phase === "long_break" ? "" : say("round", { at: state.round, all: settings.rounds });
  const does = { ready: "", paused: say("paused"), running: ends, over: "" }[standing];
  const both = [round, does].filter((text) => text !== "").join(", ");
  const title = nameOf(state, settings, say);
  return {
    view: (
      <FigurePage
        frame={{ panel }}
        title={title}
        figures={[figure]}
        caption={[both, does, round].map((text) => capitalize(text, device.locale))}
        share={1 - steps * step / (settings[state.phase] * 60)}
      />
    ),
    text: `${title}: ${figure.text}${"unit" in figure ? ` ${figure.unit}` : ""}${
      standing === "paused" ? `, ${say("paused")}` : ""
    }`,
    validUntil: standing === "running"
      ? end.subtract({ milliseconds: (steps - 1) * step * 1000 }).toInstant()
      : null,
  };
}

/** A phase that is over says so, and what comes next. */
function over(
  state: TimerState,
  { settings, panel, device }: AppContext<TimerSettings>,
): Pick<Composition, "view" | "text"> {
  const say = wordsOf(device.locale);
  const next = nextPhase(state, settings);
  const title = say("is_over", { name: nameOf(state, settings, say) });
  const then = say("is_next", { name: nameOf(next, settings, say), minutes: settings[next.phase] });
  const done = state.phase === "work" ? say("round_done", { at: state.round, all: settings.rounds }) : "";
  return {
    view: (
      <Statement
        frame={{ panel }}
        icon="bell"
        title={title}
        lines={[{ text: then, strong: true }, { text: done }]}
      />
    ),
    text: `${title}. ${then}`,
  };
}
