import type { Composition } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { beginOutside, type OutsideWords } from "../begin_outside.ts";
import { dayWords } from "../ui/day_words.ts";
import { oneLine } from "../ui/plain_text.ts";
import { Statement } from "../ui/statement.tsx";
import { tableDeclaration } from "./declaration.ts";
import { readTable, type TableData } from "./read_table.ts";
import type { Settings } from "./settings.ts";
import { TableView } from "./table_view.tsx";
import { wordsOf } from "../words/mod.ts";

const WORDS: OutsideWords = {
  app: "table",
  choose: { icon: "list", title: "choose_rows", line: "rows_here" },
  what: "the_table",
  promise: "rows_next",
  elsewhere: "no_rows_there",
};

/** Rows of data from an address or a hook. */
export const table = defineApp(tableDeclaration, {
  compose(_state, context): Composition {
    const { now, device } = context;
    const words = { now, locale: device.locale, words: dayWords(device.locale) };
    const beginning = beginOutside(
      context,
      WORDS,
      (value) => readTable(value, { settings: context.settings, words }),
    );
    if (beginning.screen !== null) return beginning.screen;
    const { found, frame } = beginning;
    const tomorrow = now.startOfDay().add({ days: 1 }).toInstant();
    const change = Number.isFinite(found.changesAt)
      ? Math.min(found.changesAt, tomorrow.epochMilliseconds)
      : null;
    const validUntil = change === null ? tomorrow : Temporal.Instant.fromEpochMilliseconds(change);
    if (found.count === 0) return { ...noRows(context, frame), validUntil };
    return {
      view: <TableView table={found} context={context} frame={frame} />,
      labels: {},
      text: sayTable(found, device.locale),
      validUntil,
    };
  },
});

/** Nothing is there, or passes the filters: a playlist goes on. */
function noRows(
  { settings, device }: AppContext<Settings>,
  frame: Parameters<typeof Statement>[0]["frame"],
): Omit<Composition, "validUntil"> {
  const say = wordsOf(device.locale);
  const title = say("no_rows");
  const line = say(settings.filters.length > 0 ? "none_passes" : "list_empty");
  return {
    view: <Statement frame={frame} icon="list" title={title} lines={[{ text: line }]} />,
    labels: {},
    text: `${oneLine(settings.title) || title}: ${line}`,
    nothing: true,
  };
}

/** The first rows in words. */
function sayTable({ rows, count }: TableData, locale: string): string {
  const told = rows.slice(0, 3).map((row) =>
    row.slice(0, 3).map(({ text, tick }) => tick ? "✓" : text).filter((text) => text !== "").join(" ")
  );
  return [...told, ...(count > told.length ? [wordsOf(locale)("more", { count: count - told.length })] : [])]
    .join(", ");
}
