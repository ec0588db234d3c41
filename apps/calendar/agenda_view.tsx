import type { JSX } from "satori/jsx";
import { inks, layoutSize, measureText, unit } from "../../renderers/mod.ts";
import { agedFrame } from "../ui/aged.ts";
import type { Box } from "../ui/box.ts";
import { Fit, fit, type FitStyle, type Fitted, fullestThatFits } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { roomClass } from "../ui/room.ts";
import { Field, ruleSize } from "../ui/rule.tsx";
import { glanceSizes, typeSize } from "../ui/type_scale.ts";
import { stackRows } from "../ui/whole_rows.ts";
import { type AgendaEvent, type AgendaItem, agendaItems, comingCount } from "./agenda_items.ts";
import { type CalendarLook, entryColor, footText, isNow, whenText } from "./look.ts";

/** What comes, day by day: the next event large, the others in rows, as many whole ones as fit. */
export function AgendaView({ look }: { readonly look: CalendarLook }): JSX.Element {
  const { context, words, today } = look;
  const { panel } = context;
  const { ink } = inks(panel);
  const isNarrow = layoutSize(panel).width < 200;
  const heading = {
    left: isNarrow ? words.shortDate(today) : `${words.weekday(today)}, ${words.monthDay(today)}`,
  };
  const frame = agedFrame({ panel, heading, foot: { left: footText(look) } }, look.data, context);
  const layout = layPage(frame);
  const items = agendaItems(look);
  const sizes = agendaSizes(look, layout.body);
  const style = { ...sizes, timeWidth: timeWidth(items, look, sizes.row) };
  const gap = Math.round(unit(panel) * 0.4);
  const indent = style.timeWidth + Math.max(2, ruleSize(panel) * 2) + Math.round(unit(panel) / 2);
  const titleWidth = layout.body.width - indent;
  const heights = items.map((item) => itemHeight(item, titleWidth, look, style));
  const { rows } = stackRows(layout.body, { heights, gap, moreHeight: Math.ceil(sizes.row * 1.25) });
  // A heading without an event under it says nothing.
  const kept = rows.length > 0 && items[rows.length - 1]?.kind === "day" ? rows.slice(0, -1) : rows;
  const left = comingCount(look) - items.slice(0, kept.length).filter(({ kind }) => kind !== "day").length;
  const last = kept[kept.length - 1];
  const end = last ? last.y + last.height + gap : layout.body.y;
  const more = { ...layout.body, y: end, height: Math.ceil(sizes.row * 1.25) };
  const hasRoom = more.y + more.height <= layout.body.y + layout.body.height;
  const moreStyle = { sizes: [sizes.row], weight: 400, color: inks(panel).muted, maxLines: 1 } as const;
  return (
    <Page frame={frame} layout={layout}>
      {kept.map((box, index) => (
        <Item
          box={box}
          item={items[index] as AgendaItem}
          look={look}
          style={style}
        />
      ))}
      {left > 0 && hasRoom && kept.length > 0
        ? (
          <Fit
            box={{ ...more, x: more.x + indent, width: more.width - indent }}
            text={fullestThatFits(
              [`+${left} more`, `+${left}`],
              { ...more, width: more.width - indent },
              moreStyle,
            )}
            style={moreStyle}
          />
        )
        : null}
      {kept.length > 0 ? null : (
        <Fit
          box={layout.body}
          text={items[1]?.kind === "day" ? "" : items[1]?.entry.title ?? ""}
          style={{ sizes: glanceSizes(panel, 1), weight: 600, color: ink }}
        />
      )}
    </Page>
  );
}

interface AgendaStyle {
  /** Type of ordinary rows, of the large first one, of places under titles. */
  readonly row: number;
  readonly large: number;
  readonly detail: number;
  /** Pixels from the left edge to the titles. */
  readonly timeWidth: number;
}

function agendaSizes({ context: { panel } }: CalendarLook, body: Box): Omit<AgendaStyle, "timeWidth"> {
  const room = roomClass(panel);
  const row = typeSize(panel, room === "small" ? 0 : 1);
  const large = glanceSizes(panel, room === "small" ? 2 : 3)[0] ?? row;
  return {
    row,
    large: body.height >= large * 4 ? large : row,
    detail: typeSize(panel, 0),
  };
}

function timeWidth(
  items: readonly AgendaItem[],
  { words, context: { panel } }: CalendarLook,
  size: number,
): number {
  const widths = items.map((item) =>
    item.kind === "day" ? 0 : measureText(whenText(item.entry, item.day, words), { size, tabular: true })
  );
  return Math.ceil(Math.min(layoutSize(panel).width * 0.34, Math.max(0, ...widths))) +
    Math.round(unit(panel) * 0.75);
}

/** The title of an event: the next one large, in two lines rather than small, the others in one line. */
function fitTitle(
  item: AgendaEvent,
  width: number,
  { context: { panel } }: CalendarLook,
  { row, large }: AgendaStyle,
): { readonly style: FitStyle; readonly fitted: Fitted } {
  const steps = glanceSizes(panel, 3).filter((size) => size <= large && size > row);
  const style: FitStyle = {
    sizes: item.isNext ? [...steps.slice(0, 2), row] : [row],
    weight: item.isNext ? 600 : 400,
    color: inks(panel).ink,
    lineHeight: item.isNext ? 1.2 : 1.25,
    maxLines: item.isNext && roomClass(panel) !== "small" ? 2 : 1,
    ...(item.isNext ? { balance: true } : {}),
  };
  return { style, fitted: fit(item.entry.title, { width, height: Math.ceil(large * 2.5) }, style) };
}

function itemHeight(item: AgendaItem, width: number, look: CalendarLook, style: AgendaStyle): number {
  const { row, detail } = style;
  if (item.kind === "day") return Math.ceil(row * 1.6);
  const { fitted } = fitTitle(item, width, look, style);
  const title = Math.max(Math.ceil(row * 1.25), fitted.height);
  return title + (item.detail === "" ? 0 : Math.ceil(detail * 1.25));
}

function Item({ box, item, look, style }: {
  readonly box: Box;
  readonly item: AgendaItem;
  readonly look: CalendarLook;
  readonly style: AgendaStyle;
}): JSX.Element {
  const { context, words } = look;
  const { panel } = context;
  const { ink, muted, accent } = inks(panel);
  const rule = ruleSize(panel);
  if (item.kind === "day") {
    const line = Math.ceil(style.row * 1.25);
    const lower = { ...box, y: box.y + box.height - line, height: line };
    const dayStyle = { sizes: [style.row], weight: 600, color: muted, maxLines: 1 } as const;
    return <Fit box={lower} text={fullestThatFits(item.texts, lower, dayStyle)} style={dayStyle} />;
  }
  const { entry, day, isNext, detail } = item;
  const line = Math.ceil(style.row * 1.25);
  const bar = Math.max(2, rule * 2);
  const x = box.x + style.timeWidth;
  const titleX = x + bar + Math.round(unit(panel) / 2);
  const width = box.x + box.width - titleX;
  const { style: titleStyle, fitted } = fitTitle(item, width, look, style);
  const titleHeight = Math.max(line, fitted.height);
  const title = { ...box, x: titleX, width, height: titleHeight };
  const happening = isNow(entry, context);
  const lower = { ...title, y: title.y + titleHeight, height: box.height - titleHeight };
  const lowerStyle = { sizes: [style.detail], weight: 400, color: muted, maxLines: 1 } as const;
  const timeStyle = {
    sizes: [style.row],
    weight: isNext || happening ? 600 : 400,
    color: happening && accent !== null ? accent : ink,
    maxLines: 1,
  } as const;
  return (
    <div style={{ display: "flex" }}>
      <Fit
        box={{
          ...box,
          width: style.timeWidth - Math.round(unit(panel) / 2),
          height: Math.max(line, fitted.lineHeight),
        }}
        text={happening ? "Now" : whenText(entry, day, words)}
        style={timeStyle}
        valign="middle"
      />
      <Field
        box={{ x, y: box.y + 1, width: bar, height: box.height - 2 }}
        color={entryColor(entry, context)}
      />
      <Fit box={title} text={entry.title} style={titleStyle} fitted={fitted} />
      {detail === "" ? null : (
        <Fit
          box={lower}
          text={fullestThatFits([detail, detail.split(" · ")[0] ?? ""], lower, lowerStyle)}
          style={lowerStyle}
        />
      )}
    </div>
  );
}
