import type { Composition } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { NO_DATA } from "../source.ts";
import { agedFrame } from "../ui/aged.ts";
import { chooseFirst, missingData } from "../ui/missing_data.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { Statement } from "../ui/statement.tsx";
import { BoardView } from "./board_view.tsx";
import { transitDeclaration } from "./declaration.ts";
import { catchable, type Departure, nextDepartureChange, readDepartures } from "./departures.ts";
import { departurePaths } from "./presets.ts";
import type { Settings } from "./settings.ts";
import { whenWords } from "./when_words.ts";
import { wordsOf } from "../words/mod.ts";

/** Departures of a stop, the next one large. */
export const transit = defineApp(transitDeclaration, {
  compose(_state, context): Composition {
    const { settings, now } = context;
    if (settings.url === "") {
      return chooseFirst(
        {
          icon: "tram",
          title: "choose_stop",
          line: "stop_here",
        },
        wordsOf(context.device.locale)("transit"),
        context,
      );
    }
    const data = context.data["departures"] ?? NO_DATA;
    const all = readDepartures(data.value, departurePaths(settings), settings.stop_id);
    if (all.length === 0 && (data.value === null || typeof data.value !== "object")) return missing(context);
    const instant = now.toInstant();
    const walking = { now: instant, walkingMinutes: settings.walking_minutes };
    const shown = catchable(all, walking).slice(0, 60);
    return {
      view: shown.length === 0
        ? none(context)
        : <BoardView departures={shown} data={data} context={context} />,
      labels: {},
      text: shown.slice(0, 3).map((departure) => sayDeparture(departure, context)).join("\n") ||
        wordsOf(context.device.locale)("no_departures"),
      validUntil: nextDepartureChange(shown, { ...walking, inMinutes: settings.times === "minutes" }),
    };
  },
});

/** `M4 Hackescher Markt: 3 min`. */
function sayDeparture(departure: Departure, context: AppContext<Settings>): string {
  const { line, destination, cancelled } = departure;
  const { text, unit } = whenWords(departure, context);
  const name = [line, destination].filter((part) => part !== "").join(" ");
  return `${name}: ${cancelled ? wordsOf(context.device.locale)("cancelled") : `${text} ${unit}`.trim()}`;
}

function missing(context: AppContext<Settings>): Composition {
  const say = wordsOf(context.device.locale);
  const stop = oneLine(context.settings.stop);
  return missingData(context.data["departures"] ?? NO_DATA, {
    app: say("transit"),
    what: "the_departures",
    promise: stop === "" ? say("departures_next") : say("departures_of_next", { stop }),
    advice: say("check_stop"),
  }, context);
}

/** Nothing leaves any more that could be caught: a state of its own. */
function none(context: AppContext<Settings>) {
  const { panel, settings: { walking_minutes: minutes } } = context;
  const data = context.data["departures"] ?? NO_DATA;
  const say = wordsOf(context.device.locale);
  const frame = agedFrame({ panel, foot: { left: say("transit") } }, data, context);
  const stop = oneLine(context.settings.stop);
  const line = minutes > 0
    ? say(stop === "" ? "nothing_in_time_here" : "nothing_in_time", { stop, minutes })
    : say(stop === "" ? "nothing_leaves_here" : "nothing_leaves", { stop });
  return (
    <Statement
      frame={frame}
      icon="tram"
      title={say("no_departures")}
      lines={[{ text: line }]}
    />
  );
}
