import type { JSX } from "satori/jsx";
import { inks, unit } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import { type Box, cutTop } from "../ui/box.ts";
import { Fit, fit, type FitStyle } from "../ui/fit.tsx";
import { layPage, Page, type PageFrame } from "../ui/page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { typeSizes } from "../ui/type_scale.ts";
import { Cards } from "./cards.tsx";
import { columnWidths, naturalWidths } from "./column_widths.ts";
import { Grid, rowHeight } from "./grid.tsx";
import type { TableData } from "./read_table.ts";
import type { Settings } from "./settings.ts";
import { TinyRows } from "./tiny_rows.tsx";

/** A table as a grid under its title; as cards where the glass is high and the columns do not fit across. */
export function TableView({ table, context: { panel, settings, device }, frame }: {
  readonly table: TableData;
  readonly context: AppContext<Settings>;
  readonly frame: PageFrame;
}): JSX.Element {
  const layout = layPage(frame);
  const { body } = layout;
  const room = roomClass(panel);
  const small = room === "small";
  const title = room === "tiny" ? "" : oneLine(settings.title);
  const style: FitStyle = {
    sizes: typeSizes(panel, small ? 1 : 2),
    weight: 600,
    color: inks(panel).ink,
    maxLines: 1,
  };
  const fitted = fit(title, body, style);
  const [top, rest] = cutTop(
    body,
    title === "" ? 0 : fitted.height,
    title === "" ? 0 : Math.round(unit(panel) * (small ? 0.25 : 0.75)),
  );
  const { size, cards } = chooseSize(rest, table, typeSizes(panel, small ? 0 : 1));
  return (
    <Page frame={frame} layout={layout}>
      {title === "" ? null : <Fit box={top} text={title} style={style} fitted={fitted} />}
      {room === "tiny"
        ? <TinyRows box={rest} table={table} panel={panel} />
        : cards
        ? <Cards box={rest} table={table} size={size} panel={panel} locale={device.locale} />
        : <Grid box={rest} table={table} size={size} panel={panel} locale={device.locale} />}
    </Page>
  );
}

/** The largest size at which the columns fit whole, and all rows if that is possible at any; else the smallest. */
function chooseSize(
  box: Box,
  table: TableData,
  sizes: readonly number[],
): { readonly size: number; readonly cards: boolean } {
  const smallest = sizes[sizes.length - 1] ?? 12;
  const visible = (size: number) => Math.max(1, Math.floor(box.height / rowHeight(size)));
  const across = (size: number) => {
    const widths = naturalWidths(table, { size, visible: visible(size) });
    return widths.reduce((sum, width) => sum + width, 0) + Math.round(size * 1.25) * (widths.length - 1);
  };
  const fits = sizes.filter((size) => across(size) <= box.width);
  const whole = fits.find((size) => visible(size) > table.count);
  if (fits.length > 0) return { size: whole ?? fits[fits.length - 1]!, cards: false };
  // Cards need room for at least two whole ones, or they say less than a table that leaves columns out.
  const { length } = table.columns;
  const left = columnWidths(table, { width: box.width, size: smallest, visible: visible(smallest) });
  const drops = left.widths.length < length || across(smallest) > box.width * 1.5;
  const high = box.height > box.width && length > 2 && box.height >= smallest * 1.6 * length * 2;
  return { size: smallest, cards: high && drops };
}
