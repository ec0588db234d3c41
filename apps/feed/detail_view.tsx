import type { JSX } from "satori/jsx";
import { inks, unit } from "../../renderers/mod.ts";
import { agedFrame } from "../ui/aged.ts";
import { cutBottom, cutLeft, cutTop } from "../ui/box.ts";
import { Fit, fit, type FitStyle } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { roomClass } from "../ui/room.ts";
import { glanceSizes, typeSize, typeSizes } from "../ui/type_scale.ts";
import { byline, type FeedProps } from "./headlines_view.tsx";
import { storyTime } from "./story_time.ts";
import { layLinkCode, LinkCodeView } from "./link_code.tsx";
import { StoryImage } from "./story_image.tsx";
import { readPicture } from "./stories.ts";
import { wordsOf } from "../words/mod.ts";

/** One story alone: its title, all of its summary that fits, who wrote it. */
export function DetailView({ story, data, context }: FeedProps): JSX.Element {
  const { panel } = context;
  const { ink, muted } = inks(panel);
  const u = unit(panel);
  const isSmall = roomClass(panel) === "small";
  const name = wordsOf(context.device.locale)("feed");
  const heading = { left: story.source || name, right: storyTime(story, context) };
  const frame = agedFrame({ panel, heading, foot: { left: name } }, data, context);
  const layout = layPage(frame);
  const { body } = layout;
  const gap = Math.round(u * (isSmall ? 0.5 : 1));
  const titleStyle: FitStyle = {
    sizes: isSmall ? typeSizes(panel, 1) : glanceSizes(panel, 2),
    weight: 600,
    color: ink,
    lineHeight: 1.2,
    balance: true,
  };
  const title = fit(story.title, { ...body, height: Math.floor(body.height * 0.45) }, titleStyle);
  const [titleBox, rest] = cutTop(body, title.height, gap);
  const lineStyle: FitStyle = { sizes: [typeSize(panel, 0)], weight: 400, color: muted, maxLines: 1 };
  const author = isSmall || story.author === "" ? "" : byline(story, rest, lineStyle);
  const [text, foot] = cutBottom(rest, author === "" ? 0 : Math.ceil(typeSize(panel, 0) * 1.25), gap);
  const picture = isSmall ? null : readPicture(story, context.data);
  const isWide = body.width > body.height;
  const side = Math.round(Math.min(text.width * (isWide ? 0.38 : 1), text.height * (isWide ? 1.2 : 0.4)));
  const hasImage = picture !== null && context.settings.pictures && side >= u * 6;
  const [image, aside] = !hasImage
    ? [null, text]
    : isWide
    ? cutLeft(text, side, Math.round(u * 1.5))
    : cutTop(text, Math.round(text.height * 0.4), u);
  const code = layLinkCode(story.link, aside, panel);
  const words = code?.words ?? aside;
  const summary = story.summary || wordsOf(context.device.locale)("no_summary");
  return (
    <Page frame={frame} layout={layout}>
      <Fit box={titleBox} text={story.title} style={titleStyle} fitted={title} />
      {image && picture ? <StoryImage box={image} picture={picture} /> : null}
      <Fit
        box={words}
        text={summary}
        style={{ sizes: typeSizes(panel, isSmall ? 0 : 2), weight: 400, color: ink, lineHeight: 1.35 }}
      />
      {code === null ? null : <LinkCodeView code={code} panel={panel} />}
      {author === "" ? null : <Fit box={foot} text={author} style={lineStyle} />}
    </Page>
  );
}
