import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel, unit } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import { type Box, cutLeft, cutTop, shrink } from "../ui/box.ts";
import { Fit, fit } from "../ui/fit.tsx";
import { Line } from "../ui/line.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { Field } from "../ui/rule.tsx";
import { typeSize } from "../ui/type_scale.ts";
import { wholeRows } from "../ui/whole_rows.ts";
import type { Settings } from "./settings.ts";
import { StoryImage } from "./story_image.tsx";
import { readPicture, type Story } from "./stories.ts";
import { storyTime } from "./story_time.ts";
import { wordsOf } from "../words/mod.ts";

/** Rows that are shown rather than a summary of each. */
const ENOUGH = 4;

/** The next headlines in rows, their times at the right end; with pictures and summaries where there is room for them. */
export function Following({ box, stories, context }: {
  readonly box: Box;
  readonly stories: readonly Story[];
  readonly context: AppContext<Settings>;
}): JSX.Element {
  const { panel } = context;
  const { muted } = inks(panel);
  const [line, quiet] = [lineOf(panel), Math.ceil(typeSize(panel, 0) * 1.25)];
  const pad = Math.round(unit(panel) * 0.4);
  const heightOf = (lines: number) => line + lines * quiet + pad * 2 + 1;
  const wanted = stories.length <= ENOUGH * 1.5 ? stories.length : ENOUGH;
  const lines = [2, 1].find((each) => heightOf(each) * wanted <= box.height) ?? 0;
  const least = heightOf(lines);
  // What is left under the last row is shared among them.
  const spare = Math.floor(box.height / Math.max(1, stories.length)) - least;
  const height = least + Math.max(0, Math.min(spare, line));
  const { rows, more } = wholeRows(box, { count: stories.length, height, gap: 0, moreHeight: quiet });
  return (
    <div style={{ display: "flex" }}>
      {rows.map((row, index) => (
        <div style={{ display: "flex" }}>
          <Field box={{ ...row, height: 1 }} color={muted} />
          <StoryRow
            box={shrink(row, { top: pad + 1, bottom: pad })}
            story={stories[index] as Story}
            lines={lines}
            context={context}
          />
        </div>
      ))}
      {more === null ? null : (
        <Line
          box={more.box}
          text={wordsOf(context.device.locale)("more", { count: more.count })}
          style={{ size: typeSize(panel, 0), weight: 400, color: muted }}
        />
      )}
    </div>
  );
}

function lineOf(panel: Panel): number {
  return Math.ceil(typeSize(panel, 1) * 1.25);
}

/** One headline: its picture at the left where summaries are shown, what it is about under it, its time. */
function StoryRow({ box, story, lines, context }: {
  readonly box: Box;
  readonly story: Story;
  /** Of its summary. */
  readonly lines: number;
  readonly context: AppContext<Settings>;
}): JSX.Element {
  const { panel } = context;
  const { ink, muted } = inks(panel);
  const u = unit(panel);
  const line = lineOf(panel);
  const quiet = { size: typeSize(panel, 0), weight: 400, color: muted } as const;
  const picture = lines > 1 && context.settings.pictures ? readPicture(story, context.data) : null;
  const [image, words] = picture === null ? [null, box] : cutLeft(box, Math.round(box.height * 1.5), u);
  const about = { sizes: [quiet.size], weight: 400, color: ink, maxLines: Math.max(1, lines) } as const;
  const room = shrink(words, { top: line, right: Math.round(words.width * 0.12) });
  const summary = lines === 0 ? "" : oneLine(story.summary);
  const fitted = fit(summary, room, about);
  const time = storyTime(story, context);
  const width = words.width - (time === "" ? 0 : Math.ceil(measureText(time, quiet)) + u);
  // Without a summary the title may take its room.
  const titleStyle = {
    sizes: [typeSize(panel, 1)],
    weight: lines > 0 ? 600 : 400,
    color: ink,
    maxLines: summary === "" && words.height >= line * 2 ? 2 : 1,
  } as const;
  const fittedTitle = fit(story.title, { width, height: line * titleStyle.maxLines }, titleStyle);
  const titleHeight = Math.max(line, fittedTitle.height);
  const used = titleHeight + (summary === "" ? 0 : fitted.height);
  const top = words.y + Math.max(0, Math.floor((words.height - used) / 2));
  const [title, below] = cutTop({ ...words, y: top, height: Math.min(used, words.height) }, titleHeight);
  return (
    <div style={{ display: "flex" }}>
      {image && picture ? <StoryImage box={image} picture={picture} /> : null}
      <Fit box={{ ...title, width }} text={story.title} style={titleStyle} fitted={fittedTitle} />
      {time === "" ? null : <Line box={{ ...title, height: line }} text={time} style={quiet} align="right" />}
      {summary === "" ? null : (
        <Fit
          box={{ ...room, y: below.y, height: below.height }}
          text={summary}
          style={about}
          fitted={fitted}
        />
      )}
    </div>
  );
}
