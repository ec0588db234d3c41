import type { Composition } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { NO_DATA } from "../source.ts";
import { chooseFirst, missingData } from "../ui/missing_data.tsx";
import { roomClass } from "../ui/room.ts";
import { feedDeclaration } from "./declaration.ts";
import { DetailView } from "./detail_view.tsx";
import { HeadlinesView } from "./headlines_view.tsx";
import type { Settings } from "./settings.ts";
import { readStories } from "./stories.ts";
import { isOpen, NEWEST, positionOf, turn, turnLabels } from "./turn.ts";
import { sayLabels, wordsOf } from "../words/mod.ts";

/** Headlines of feeds, one large, with its picture; buttons turn through them and open one. */
export const feed = defineApp(feedDeclaration, {
  init: () => NEWEST,
  press: (state, { button }, { data, settings }) => turn(state, button, readStories(data, settings)),
  compose(state, context): Composition {
    const { data, settings, now } = context;
    if (settings.feeds.length === 0) {
      return chooseFirst(
        {
          icon: "rss",
          title: "choose_feed",
          line: "feed_here",
        },
        wordsOf(context.device.locale)("feed"),
        context,
      );
    }
    const stories = readStories(data, settings);
    const at = positionOf(state, stories);
    const story = stories[at];
    if (story === undefined) return missing(context);
    const open = isOpen(state, stories);
    const props = { stories, at, data: oldest(context), context };
    return {
      view: open && roomClass(context.panel) !== "tiny"
        ? <DetailView {...props} story={story} />
        : <HeadlinesView {...props} story={story} />,
      labels: sayLabels(turnLabels(state, stories), context.device.locale),
      text: open && story.summary !== "" ? `${story.title}\n${story.summary}` : story.title,
      // Ages are told as times of today and days before it.
      validUntil: now.startOfDay().add({ days: 1 }).toInstant(),
    };
  },
});

/** The data of the feed that was fetched longest ago. */
function oldest({ data, settings }: AppContext<Settings>) {
  const all = settings.feeds.map((_, index) => data[`feed_${index}`] ?? NO_DATA);
  const known = all.filter(({ fetchedAt }) => fetchedAt !== null);
  return known.sort((one, other) => Temporal.Instant.compare(one.fetchedAt!, other.fetchedAt!))[0] ?? NO_DATA;
}

function missing(context: AppContext<Settings>): Composition {
  const all = context.settings.feeds.map((_, index) => context.data[`feed_${index}`] ?? NO_DATA);
  const data = all.find(({ error }) => error !== null) ?? all.find(({ fetchedAt }) => fetchedAt !== null);
  const say = wordsOf(context.device.locale);
  return missingData(data ?? NO_DATA, {
    app: say("feed"),
    what: "the_feed",
    promise: say("headlines_next"),
    advice: say("check_feed"),
  }, context);
}
