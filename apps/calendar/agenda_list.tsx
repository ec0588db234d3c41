import type { JSX } from "satori/jsx";
import { inks, unit } from "../../renderers/mod.ts";
import { type Box, shrink } from "../ui/box.ts";
import { Fit, fullestThatFits } from "../ui/fit.tsx";
import { glanceSizes } from "../ui/type_scale.ts";
import { stackRows } from "../ui/whole_rows.ts";
import { type AgendaItem, agendaItems, comingCount } from "./agenda_items.ts";
import { AgendaRow } from "./agenda_row.tsx";
import { agendaStyle, itemHeight, lineOf } from "./agenda_style.ts";
import type { CalendarLook } from "./look.ts";
import { wordsOf } from "../words/mod.ts";

/** What comes, day by day, as many whole rows as fit a box, and how many more there are. */
export function AgendaList({ box, look }: { readonly box: Box; readonly look: CalendarLook }): JSX.Element {
  const { panel, device } = look.context;
  const { ink, muted } = inks(panel);
  const items = agendaItems(look);
  const style = agendaStyle(items, box, look);
  const gap = Math.round(unit(panel) * 0.5);
  const heights = items.map((item) => itemHeight(item, box.width, look, style));
  const { rows } = stackRows(box, { heights, gap, moreHeight: lineOf(style.row) });
  // A heading without an event under it says nothing.
  const kept = rows.length > 0 && items[rows.length - 1]?.kind === "day" ? rows.slice(0, -1) : rows;
  const left = comingCount(look) - items.slice(0, kept.length).filter(({ kind }) => kind !== "day").length;
  const last = kept[kept.length - 1];
  if (last === undefined) {
    const text = items[1]?.kind === "day" ? "" : items[1]?.entry.title ?? "";
    return <Fit box={box} text={text} style={{ sizes: glanceSizes(panel, 1), weight: 600, color: ink }} />;
  }
  const more = shrink({ ...box, y: last.y + last.height + gap, height: lineOf(style.row) }, {
    left: style.indent,
  });
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
