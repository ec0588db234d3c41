import type { JSX } from "satori/jsx";
import { inks, layoutSize, measureText, type Panel, unit } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import type { SourceData } from "../source.ts";
import { agedFrame } from "../ui/aged.ts";
import { cutLeft, cutTop } from "../ui/box.ts";
import { Line } from "../ui/line.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { Field, ruleSize } from "../ui/rule.tsx";
import { displaySizes, glanceSizes, typeSize } from "../ui/type_scale.ts";
import { wholeRows } from "../ui/whole_rows.ts";
import { columnsFor } from "./board_columns.ts";
import { BoardHead } from "./board_head.tsx";
import { DepartureRow, HighRow } from "./departure_row.tsx";
import type { Departure } from "./departures.ts";
import type { RowStyle } from "./row_style.ts";
import type { Settings } from "./settings.ts";
import { wordsOf } from "../words/mod.ts";

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
  const say = wordsOf(context.device.locale);
  const heading = { left: oneLine(stop) || say("departures") };
  const frame = agedFrame({ panel, heading, foot: { left: say("transit") } }, data, context);
  const layout = layPage(frame);
  const next = departures.find(({ cancelled }) => !cancelled) ?? departures[0];
  const gap = room === "tiny" ? 0 : Math.round(u * 0.4);
  // On high glass where a line goes stands under it, whole.
  const isHigh = layout.body.height > layout.body.width * 1.2;
  const hero = next === undefined ? null : heroStyle(next, isHigh ? 2 : 1, context);
  const lines = isHigh ? 2 : 1;
  const Row = isHigh ? HighRow : DepartureRow;
  const heroHeight = hero === null ? 0 : Math.ceil(hero.size * 1.3) * lines;
  const [top, below] = cutTop(layout.body, heroHeight, hero === null ? 0 : Math.round(u * 0.75));
  const rest = hero === null ? departures : departures.filter((departure) => departure !== next);
  const quiet = { size: typeSize(panel, 0), weight: 400, color: muted } as const;
  const roomy = Math.min(layout.body.width, layout.body.height) >= quiet.size * 22;
  const headHeight = roomy && !isHigh ? Math.ceil(quiet.size * 1.25) : 0;
  const [head, list] = cutTop(below, rest.length === 0 ? 0 : headHeight, headHeight === 0 ? 0 : gap);
  const style = rowsStyle(rest, { height: list.height, lines }, context);
  const height = Math.ceil(style.size * 1.3) * lines;
  const rowGap = spreadGap(list.height, { count: rest.length, height, gap });
  const { rows, more } = wholeRows(list, {
    count: rest.length,
    height,
    gap: rowGap,
    moreHeight: room === "tiny" ? list.height + 1 : Math.ceil(quiet.size * 1.25),
  });
  return (
    <Page frame={frame} layout={layout}>
      {hero && next ? <Row box={top} departure={next} style={hero} context={context} /> : null}
      {hero && rows.length > 0
        ? (
          <Field
            box={{ ...below, y: below.y - Math.round(u * 0.4), height: Math.max(1, ruleSize(panel) - 1) }}
            color={muted}
          />
        )
        : null}
      {rowGap < style.size / 2 && !isHigh
        ? null
        : rows.slice(1).map((row) => (
          <Field box={{ ...row, y: row.y - Math.ceil(rowGap / 2), height: 1 }} color={muted} />
        ))}
      {headHeight > 0 && rows.length > 0 ? <BoardHead box={head} style={style} context={context} /> : null}
      {rows.map((box, index) => (
        <Row box={box} departure={rest[index] as Departure} style={style} context={context} />
      ))}
      {more === null ? null : (
        <Line
          box={isHigh ? more.box : cutLeft(more.box, style.lineWidth)[1]}
          text={say("more", { count: more.count })}
          style={quiet}
        />
      )}
    </Page>
  );
}

/** White space between rows: what is left when all are shown, up to most of a row. */
function spreadGap(
  room: number,
  { count, height, gap }: { readonly count: number; readonly height: number; readonly gap: number },
): number {
  if (count < 2) return gap;
  const spare = Math.floor((room - count * height) / (count - 1));
  return Math.max(gap, Math.min(spare, height));
}

/**
 * The largest type, up to a subhead, at which all rows fit and most destinations are whole; where there is none, a
 * step above body type.
 */
function rowsStyle(
  departures: readonly Departure[],
  { height, lines }: { readonly height: number; readonly lines: 1 | 2 },
  context: AppContext<Settings>,
): RowStyle {
  const { panel } = context;
  const room = roomClass(panel);
  if (room === "tiny" || room === "small") return columnsFor(departures, typeSize(panel, 0), context);
  const least = typeSize(panel, 1);
  const gap = Math.round(unit(panel) * 0.4);
  const sizes = displaySizes(panel, { largest: glanceSizes(panel, 2)[0] ?? least, to: 1 });
  for (const size of sizes.filter((each) => each > least)) {
    if (departures.length * (Math.ceil(size * 1.3) * lines + gap) > height) continue;
    const style = columnsFor(departures, size, context);
    const cut = departures.filter((departure) =>
      lines === 1 ? !isWhole(departure, style, panel) : !isWholeAlone(departure, size, panel)
    );
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

/** Whether a line has room for the whole destination. */
function isWholeAlone({ destination }: Departure, size: number, panel: Panel): boolean {
  return measureText(destination, { size }) <= layPage({ panel }).body.width;
}

/** The first row, larger where there is room for others under it. */
function heroStyle(next: Departure, lines: 1 | 2, context: AppContext<Settings>): RowStyle | null {
  const { panel } = context;
  const room = roomClass(panel);
  if (room === "tiny" || layoutSize(panel).width < 200) return null;
  const sizes = glanceSizes(panel, room === "small" ? 2 : 3);
  const styles = sizes.slice(0, 3).map((size) => columnsFor([next], size, context, "named"));
  return styles.find((style) =>
    isWhole(next, style, panel) || (lines === 2 && isWholeAlone(next, style.size, panel))
  ) ?? styles[1] ?? styles[0] ?? null;
}
