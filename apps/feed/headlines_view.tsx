import type { JSX } from "satori/jsx";
import { inks, unit } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import type { SourceData } from "../source.ts";
import { agedFrame } from "../ui/aged.ts";
import { type Box, cutTop } from "../ui/box.ts";
import { Fit, fit, type FitStyle, fullestThatFits } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { glanceSizes, glanceUnit, typeSize } from "../ui/type_scale.ts";
import { Following } from "./following.tsx";
import { storyTime } from "./story_time.ts";
import { cutPicture, StoryImage } from "./story_image.tsx";
import { readPicture, type Story } from "./stories.ts";
import type { Settings } from "./settings.ts";
import { wordsOf } from "../words/mod.ts";

/** What a view of a feed is made of. */
export interface FeedProps {
  readonly story: Story;
  readonly stories: readonly Story[];
  readonly at: number;
  readonly data: SourceData;
  readonly context: AppContext<Settings>;
}

/** One headline large, beside or under its picture; the next ones in rows below. */
export function HeadlinesView(props: FeedProps): JSX.Element {
  const { story, stories, at, data, context } = props;
  const { panel } = context;
  const { ink } = inks(panel);
  const u = unit(panel);
  const room = roomClass(panel);
  const name = wordsOf(context.device.locale)("feed");
  const heading = { left: story.source || name, right: storyTime(story, context) };
  const frame = agedFrame({ panel, heading, foot: { left: name } }, data, context);
  const layout = layPage(frame);
  const { body } = layout;
  const isHigh = body.height > body.width;
  const line = Math.ceil(typeSize(panel, 1) * 1.25);
  const following = [...stories.slice(at + 1), ...stories.slice(0, at)];
  const hasList = room !== "tiny" && room !== "small" && following.length > 0;
  const picture = context.settings.pictures && room !== "tiny" ? readPicture(story, context.data) : null;
  const share = heroShare(body, { hasPicture: picture !== null, large: room === "large", line });
  const [hero, below] = hasList ? cutTop(body, Math.round(body.height * share), u) : [body, null];
  const [image, words] = cutPicture(hero, picture, { panel, isHigh });
  const titleStyle: FitStyle = {
    sizes: glanceSizes(panel, room === "small" ? 2 : 3),
    weight: 600,
    color: ink,
    lineHeight: 1.2,
    balance: true,
  };
  const hasSummary = room !== "tiny" && (room !== "small" || image === null) && story.summary !== "";
  // Where two lines of a summary would have no room, the title has it all.
  const titleBox = hasSummary && words.height >= line * 6
    ? { ...words, height: Math.max(line * 2, Math.floor(words.height * 0.7)) }
    : words;
  const title = fit(story.title, titleBox, titleStyle);
  const [, rest] = cutTop(words, title.height, Math.round(glanceUnit(panel) * 0.5));
  const summaryLines = Math.floor(rest.height / line);
  return (
    <Page frame={frame} layout={layout}>
      {image && picture ? <StoryImage box={image} picture={picture} /> : null}
      <Fit box={titleBox} text={story.title} style={titleStyle} fitted={title} />
      {hasSummary && summaryLines >= 2
        ? (
          <Fit
            box={rest}
            text={oneLine(story.summary)}
            style={{
              sizes: [typeSize(panel, room === "small" ? 0 : 1)],
              weight: 400,
              color: ink,
              maxLines: isHigh ? 3 : 4,
            }}
          />
        )
        : null}
      {below ? <Following box={below} stories={following} context={context} /> : null}
    </Page>
  );
}

/** The share of the body that the headline with its picture takes. */
function heroShare(
  { width, height }: Box,
  { hasPicture, large, line }: {
    readonly hasPicture: boolean;
    readonly large: boolean;
    readonly line: number;
  },
): number {
  // Large glass has room for what the others are about; low glass has none for more than the next one.
  if (!hasPicture) return large ? 0.36 : 0.5;
  if (height > width) return large ? 0.5 : 0.66;
  return large ? 0.44 : height < line * 13 ? 0.7 : 0.58;
}

/** Author and source, fullest first, as the box has room. */
export function byline(story: Story, box: Box, style: FitStyle): string {
  const texts = [[story.author, story.source], [story.source], [story.author]]
    .map((parts) => parts.filter((part) => part !== "").join(" · ")).filter((text) => text !== "");
  return texts.length === 0 ? "" : fullestThatFits(texts, box, style);
}
