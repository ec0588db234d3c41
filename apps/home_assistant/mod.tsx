import type { Composition } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { NO_DATA, type SourceData } from "../source.ts";
import { chooseFirst, missingData } from "../ui/missing_data.tsx";
import { readInstant, readRecord, readText } from "../ui/read_json.ts";
import { roomClass } from "../ui/room.ts";
import { homeAssistantDeclaration } from "./declaration.ts";
import { serviceCalls } from "./requests.ts";
import type { Settings } from "./settings.ts";
import { ListView } from "./list_view.tsx";
import { readTiles } from "./tiles.ts";
import { TilesView } from "./tiles_view.tsx";
import { type Say, wordsOf } from "../words/mod.ts";

/** The last press that was sent out, until newer states have come. */
export interface SentState {
  readonly caption: string | null;
  /** RFC 3339; null before any press. */
  readonly at: string | null;
}

/** States of a home as tiles; buttons call its services. */
export const homeAssistant = defineApp<Settings, SentState>(homeAssistantDeclaration, {
  init: () => ({ caption: null, at: null }),
  press(state, { button }, { settings, now }) {
    const pressed = settings.buttons.find((each) => each.button === button);
    return pressed === undefined || serviceCalls(settings, button).length === 0
      ? state
      : { caption: pressed.caption, at: now.toInstant().toString() };
  },
  actions: (_state, { button }, { settings }) => serviceCalls(settings, button),
  compose(state, context): Composition {
    const { settings, now } = context;
    // Services can be called whether or not states are known.
    const labels = Object.fromEntries(
      settings.buttons.filter(({ button }) => serviceCalls(settings, button).length > 0)
        .map(({ button, caption }) => [button, caption]),
    );
    if (settings.base_url === "" || settings.token === "" || settings.entities.length === 0) {
      return chooseFirst(
        {
          icon: "house",
          title: settings.base_url === ""
            ? "choose_home"
            : settings.token === ""
            ? "no_token"
            : "choose_entities",
          line: "states_here",
        },
        "Home Assistant",
        context,
      );
    }
    const all = settings.entities.map((_, index) => context.data[`entity_${index}`] ?? NO_DATA);
    const known = all.filter(({ value }) => Object.keys(readRecord(value)).length > 0);
    if (known.length === 0) return { ...missing(all, context), labels };
    const say = wordsOf(context.device.locale);
    const tiles = readTiles(settings, context.data, say);
    const data = oldest(known);
    const props = { tiles, data, sent: sentText(state, known, say), context };
    return {
      view: roomClass(context.panel) === "tiny" ? <ListView {...props} /> : <TilesView {...props} />,
      labels,
      text: tiles.map(({ name, value, unit }) => `${name}: ${value} ${unit}`.trim()).join("\n"),
      // Ages are told as times of today and days before it.
      validUntil: now.startOfDay().add({ days: 1 }).toInstant(),
    };
  },
});

/** What was sent and is not yet seen in the states: nothing is shown as done before the home says so. */
function sentText(state: SentState, known: readonly SourceData[], say: Say): string {
  const { caption, at } = readRecord(state);
  const sentAt = readInstant(at);
  const text = readText(caption);
  if (sentAt === null || text === null) return "";
  const isNewer = known.every(({ fetchedAt }) =>
    fetchedAt !== null && Temporal.Instant.compare(fetchedAt, sentAt) > 0
  );
  return isNewer ? "" : say("sent", { name: text });
}

function oldest(known: readonly SourceData[]): Pick<SourceData, "fetchedAt" | "stale"> {
  const times = known.map(({ fetchedAt }) => fetchedAt).filter((at) => at !== null);
  return {
    fetchedAt: times.sort(Temporal.Instant.compare)[0] ?? null,
    stale: known.some(({ stale }) => stale),
  };
}

function missing(all: readonly SourceData[], context: AppContext<Settings>): Composition {
  const data = all.find(({ error }) => error !== null) ?? all.find(({ fetchedAt }) => fetchedAt !== null);
  const say = wordsOf(context.device.locale);
  return missingData(data ?? NO_DATA, {
    app: "Home Assistant",
    what: "the_states",
    promise: say("states_next"),
    advice: say("check_home"),
  }, context);
}
