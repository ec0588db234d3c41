import type { JSX } from "satori/jsx";
import { inks, type Panel, unit } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import { type Box, cutTop } from "../ui/box.ts";
import { Figure, fitFigure } from "../ui/figure.tsx";
import { Fit, type FitStyle, fullestThatFits } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { roomClass } from "../ui/room.ts";
import { displaySizes, glanceSizes, type TypeStep } from "../ui/type_scale.ts";
import type { ToldTime } from "./tell_time.ts";

interface FaceProps {
  readonly told: ToldTime;
  readonly context: AppContext<unknown>;
}

/** The time as large as the glass takes it, the day under it: hours over minutes on high glass. */
export function Face({ told, context }: FaceProps): JSX.Element {
  const { panel } = context;
  const frame = { panel };
  const layout = layPage(frame);
  const { body } = layout;
  const { ink } = inks(panel);
  const high = body.height > body.width;
  const figures = high ? told.time.split(/[^0-9]+/) : [told.time];
  const { lines, step, gap } = dayLines(told, context, body);
  // The weekday is a step larger than the date where each has its line.
  const steps = lines.map((_, index) => Math.max(0, step - index) as TypeStep);
  const heights = steps.map((each) => lineHeight(panel, each));
  const dayHeight = heights.reduce((sum, height) => sum + height, 0);
  const between = high ? gap * 2 : 0;
  const room = {
    width: body.width,
    height: Math.floor((body.height - dayHeight - gap - between) / figures.length),
  };
  // The half of the day stands beside the time: beside the minutes where hours stand over them.
  const texts = figures.map((text, index) => ({
    text,
    ...(index === figures.length - 1 ? { unit: told.half } : {}),
  }));
  const sizes = displaySizes(panel, { largest: room.height / 0.8 });
  const widest = texts.map((text) => fitFigure(text, room, { sizes })).reduce((a, b) =>
    a.size < b.size ? a : b
  );
  const fitted = texts.map((text) => fitFigure(text, room, { sizes: [widest.size] }));
  const used = widest.height * figures.length + between + gap + dayHeight;
  const top = Math.max(0, Math.floor((body.height - used) / 2));
  const [, day] = cutTop(body, top + used - dayHeight);
  // Hours over minutes begin at one edge, so that the half of the day beside the minutes moves neither.
  const width = Math.max(...fitted.map((figure) => figure.width));
  const field = high ? { x: body.x + Math.floor((body.width - width) / 2), width } : {};
  return (
    <Page frame={frame} layout={layout}>
      {fitted.map((figure, index) => (
        <Figure
          box={{
            ...body,
            ...field,
            y: body.y + top + index * (widest.height + between),
            height: widest.height,
          }}
          fitted={figure}
          color={ink}
          align={high ? "left" : "center"}
        />
      ))}
      {lines.map((text, index) => (
        <Fit
          box={{ ...day, y: day.y + (index > 0 ? heights[0] ?? 0 : 0), height: heights[index] ?? 0 }}
          text={text}
          style={{ ...dayStyle(context, steps[index] ?? 0), weight: index === 0 ? 600 : 400 }}
          align="center"
        />
      ))}
    </Page>
  );
}

/** What is said of the day, in how large a step, and how far below the time. */
function dayLines(
  told: ToldTime,
  context: AppContext<unknown>,
  body: Box,
): { readonly lines: readonly string[]; readonly step: TypeStep; readonly gap: number } {
  const u = unit(context.panel);
  const high = body.height > body.width;
  const room = roomClass(context.panel);
  if (room === "tiny") {
    const texts = [told.shortDate, told.dayOnly];
    return { lines: [fullestThatFits(texts, body, dayStyle(context, 0))], step: 0, gap: Math.round(u / 4) };
  }
  if (room === "small") {
    const lines = high
      ? [
        told.weekday,
        fullestThatFits([told.date, told.monthDay, told.shortDate], body, dayStyle(context, 1)),
      ]
      : [`${told.weekday}, ${told.date}`];
    return { lines, step: high ? 1 : 2, gap: high ? Math.round(u / 2) : u };
  }
  // A tile may be low and its glass dense: the day leaves the time at least half of the room.
  const step = ([4, 3, 2] as const).find((each) =>
    lineHeight(context.panel, each) + lineHeight(context.panel, (each - 1) as TypeStep) <= body.height / 2
  );
  return { lines: [told.weekday, told.date], step: step ?? 1, gap: u };
}

function lineHeight(panel: Panel, step: TypeStep): number {
  return Math.ceil((glanceSizes(panel, step)[0] ?? 0) * 1.25);
}

function dayStyle({ panel }: AppContext<unknown>, step: TypeStep): FitStyle {
  return { sizes: glanceSizes(panel, step), weight: 600, color: inks(panel).ink, maxLines: 1 };
}
