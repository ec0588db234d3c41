import type { JSX } from "satori/jsx";
import { inks, layoutSize, measureText, type Panel, unit } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import type { SourceData } from "../source.ts";
import { agedFrame } from "../ui/aged.ts";
import { cutTop } from "../ui/box.ts";
import { Line } from "../ui/line.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { Field, ruleSize } from "../ui/rule.tsx";
import { glanceSizes, leastSize, typeSize } from "../ui/type_scale.ts";
import { wholeRows } from "../ui/whole_rows.ts";
import { DepartureRow, type RowStyle } from "./departure_row.tsx";
import type { Departure } from "./departures.ts";
import type { Settings } from "./settings.ts";
import { delayText, whenWords } from "./when_words.ts";

/** A board: the next departure large, the others in rows, as many whole ones as fit. */
export function BoardView({ departures, data, context }: {
  readonly departures: readonly Departure[];
  readonly data: SourceData;
  readonly context: AppContext<Settings>;
}): JSX.Element {
  const { panel, settings: { stop } } = context;
  const { muted } = inks(panel);
  const u = unit(panel);
  const room = roomClass(panel);
  const heading = { left: oneLine(stop) || "Departures" };
  const frame = agedFrame({ panel, heading, foot: { left: "Transit" } }, data, context);
  const layout = layPage(frame);
  const next = departures.find(({ cancelled }) => !cancelled) ?? departures[0];
  const hero = next === undefined ? null : heroStyle(next, context);
  const gap = room === "tiny" ? 0 : Math.round(u * 0.4);
  const heroHeight = hero === null ? 0 : Math.ceil(hero.size * 1.3);
  const [top, below] = cutTop(layout.body, heroHeight, hero === null ? 0 : Math.round(u * 0.75));
  const rest = hero === null ? departures : departures.filter((departure) => departure !== next);
  const style = rowsStyle(rest, below.height, context);
  const quiet = { size: typeSize(panel, 0), weight: 400, color: muted } as const;
  const { rows, more } = wholeRows(below, {
    count: rest.length,
    height: Math.ceil(style.size * 1.3),
    gap,
    moreHeight: room === "tiny" ? below.height + 1 : Math.ceil(quiet.size * 1.25),
  });
  return (
    <Page frame={frame} layout={layout}>
      {hero && next ? <DepartureRow box={top} departure={next} style={hero} context={context} /> : null}
      {hero && rows.length > 0
        ? (
          <Field
            box={{ ...below, y: below.y - Math.round(u * 0.4), height: Math.max(1, ruleSize(panel) - 1) }}
            color={muted}
          />
        )
        : null}
      {rows.map((box, index) => (
        <DepartureRow box={box} departure={rest[index] as Departure} style={style} context={context} />
      ))}
      {more === null ? null : (
        <Line
          box={{ ...more.box, x: more.box.x + style.lineWidth, width: more.box.width - style.lineWidth }}
          text={`+${more.count} more`}
          style={quiet}
        />
      )}
    </Page>
  );
}

/**
 * The largest type, up to a subhead, at which all rows fit and most destinations are whole; where there is none, a
 * step above body type.
 */
function rowsStyle(
  departures: readonly Departure[],
  height: number,
  context: AppContext<Settings>,
): RowStyle {
  const { panel } = context;
  const room = roomClass(panel);
  if (room === "tiny" || room === "small") return columnsFor(departures, typeSize(panel, 0), context);
  const least = typeSize(panel, 1);
  const gap = Math.round(unit(panel) * 0.4);
  for (const size of glanceSizes(panel, 2).filter((each) => each > least)) {
    if (departures.length * (Math.ceil(size * 1.3) + gap) > height) continue;
    const style = columnsFor(departures, size, context);
    const cut = departures.filter((departure) => !isWhole(departure, style, panel));
    if (cut.length * 4 <= departures.length) return style;
  }
  return columnsFor(departures, least, context);
}

/** Whether a row has room for the whole destination. */
function isWhole({ destination }: Departure, style: RowStyle, panel: Panel): boolean {
  const { lineWidth, platformWidth, delayWidth, whenWidth, gap, size } = style;
  const taken = lineWidth + platformWidth + delayWidth + whenWidth + gap;
  return measureText(destination, { size }) <= layPage({ panel }).body.width - taken;
}

/** The first row, larger where there is room for others under it. */
function heroStyle(next: Departure, context: AppContext<Settings>): RowStyle | null {
  const { panel } = context;
  const room = roomClass(panel);
  if (room === "tiny" || layoutSize(panel).width < 200) return null;
  const sizes = glanceSizes(panel, room === "small" ? 2 : 3);
  const styles = sizes.slice(0, 2).map((size) => columnsFor([next], size, context));
  return styles.find((style) => isWhole(next, style, panel)) ?? styles[1] ?? styles[0] ?? null;
}

/** Columns that rows share. */
function columnsFor(departures: readonly Departure[], size: number, context: AppContext<Settings>): RowStyle {
  const { panel } = context;
  const { width } = layPage({ panel }).body;
  const most = (texts: readonly string[], each: number, weight: 400 | 600) =>
    Math.ceil(Math.max(
      0,
      ...texts.flatMap((text) => [
        measureText(text, { size: each, weight, tabular: true }),
        measureText(text, { size: each, weight }),
      ]),
    ));
  const gap = Math.max(3, Math.round(size * 0.5));
  const unitSize = Math.max(leastSize(panel), Math.round(size * 0.6));
  const whens = departures.map((departure) => whenWords(departure, context));
  const units = most(whens.map(({ unit }) => unit), unitSize, 400);
  const hasUnit = units > 0 && width >= size * 14;
  const lines = most(departures.map(({ line }) => line), size, 600);
  const platforms = most(departures.map(({ platform }) => platform), size, 400);
  const lineWidth = Math.min(lines, Math.round(width * 0.3)) + gap;
  const unitWidth = hasUnit ? units + Math.round(gap / 2) : 0;
  const whenWidth = most(whens.map(({ text }) => text), size, 600) + unitWidth;
  const delays = most(departures.map(delayText), unitSize, 600);
  // Where it leaves no room for where the line goes, the delay is left out; the minutes have it in them already.
  const hasDelay = delays > 0 && width - lineWidth - whenWidth - gap * 2 - delays >= size * 5;
  return {
    size,
    unitSize,
    gap,
    lineWidth,
    whenWidth,
    unitWidth,
    delayWidth: hasDelay ? delays + gap : 0,
    platformWidth: platforms > 0 && width >= size * 18 ? Math.min(platforms, size * 4) + gap : 0,
  };
}
