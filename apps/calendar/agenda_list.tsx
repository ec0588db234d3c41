import type { JSX } from "satori/jsx";
import { inks, unit } from "../../renderers/mod.ts";
import { type Box, columns, shrink } from "../ui/box.ts";
import { Fit, fullestThatFits } from "../ui/fit.tsx";
import { glanceSizes, typeSize } from "../ui/type_scale.ts";
import { stackRows } from "../ui/whole_rows.ts";
import { type AgendaItem, agendaItems, comingCount } from "./agenda_items.ts";
import { AgendaRow } from "./agenda_row.tsx";
import { type AgendaStyle, agendaStyle, itemHeight, lineOf } from "./agenda_style.ts";
import type { CalendarLook } from "./look.ts";
import { wordsOf } from "../words/mod.ts";

/** Widths of a column, in sizes of a row, from which a long list has two of them. */
const COLUMN = 13;

/** What comes, day by day, as many whole rows as fit a box, and how many more there are; on wide glass in two columns. */
export function AgendaList({ box, look }: { readonly box: Box; readonly look: CalendarLook }): JSX.Element {
  const { panel, device } = look.context;
  const { ink, muted } = inks(panel);
  const items = agendaItems(look);
  const { kept, style, last } = layItems(items, box, look);
  const left = comingCount(look) - items.slice(0, kept.length).filter(({ kind }) => kind !== "day").length;
  const lowest = kept[kept.length - 1];
  if (lowest === undefined) {
    const text = items[1]?.kind === "day" ? "" : items[1]?.entry.title ?? "";
    return <Fit box={box} text={text} style={{ sizes: glanceSizes(panel, 1), weight: 600, color: ink }} />;
  }
  const below = { ...last, y: lowest.y + lowest.height + gapOf(look), height: lineOf(style.row) };
  const more = shrink(below, { left: style.indent });
  const hasRoom = more.y + more.height <= box.y + box.height;
  const moreStyle = { sizes: [style.row], weight: 400, color: muted, maxLines: 1 } as const;
  return (
    <div style={{ display: "flex" }}>
      {kept.map((row, index) => (
        <AgendaRow box={row} item={items[index] as AgendaItem} look={look} style={style} />
      ))}
      {left > 0 && hasRoom
        ? (
          <Fit
            box={more}
            text={fullestThatFits(
              [wordsOf(device.locale)("more", { count: left }), `+${left}`],
              more,
              moreStyle,
            )}
            style={moreStyle}
          />
        )
        : null}
    </div>
  );
}

interface LaidItems {
  /** Where the first of the items stand, in their order. */
  readonly kept: readonly Box[];
  readonly style: AgendaStyle;
  /** The column that the last of them stands in. */
  readonly last: Box;
}

/** Lays items into one column, or where they do not all fit that and two are wide enough, into these. */
function layItems(items: readonly AgendaItem[], box: Box, look: CalendarLook): LaidItems {
  const { panel } = look.context;
  const one = layColumns(items, [box], look);
  const two = columns(box, 2, Math.round(unit(panel) * 1.5));
  const isWide = two[0]!.width >= typeSize(panel, 1) * COLUMN;
  return one.kept.length === items.length || !isWide ? one : layColumns(items, two, look);
}

function layColumns(items: readonly AgendaItem[], boxes: readonly Box[], look: CalendarLook): LaidItems {
  const [first] = boxes as readonly [Box];
  // A column among others is narrow, and has lines to spare.
  const style = { ...agendaStyle(items, first, look), titleLines: boxes.length > 1 ? 2 : 1 } as const;
  const heights = items.map((item) => itemHeight(item, first.width, look, style));
  const kept: Box[] = [];
  let last = first;
  for (const [index, box] of boxes.entries()) {
    const isLast = index === boxes.length - 1;
    const moreHeight = isLast ? lineOf(style.row) : 0;
    const rest = heights.slice(kept.length);
    const gap = gapOf(look);
    // The name of a day stands low in its row: at the head of a column it begins where other rows do.
    const isBelow = index > 0 && items[kept.length]?.kind === "day";
    const up = isBelow ? Math.max(0, (rest[0] ?? 0) - lineOf(style.row)) : 0;
    const { rows } = stackRows({ ...box, y: box.y - up, height: box.height + up }, {
      heights: rest,
      gap,
      moreHeight,
    });
    // A heading without an event under it says nothing.
    const isHeading = rows.length > 0 && items[kept.length + rows.length - 1]?.kind === "day";
    if (rows.length === 0) break;
    kept.push(...(isHeading ? rows.slice(0, -1) : rows));
    last = box;
  }
  return { kept, style, last };
}

function gapOf({ context: { panel } }: CalendarLook): number {
  return Math.round(unit(panel) * 0.5);
}
