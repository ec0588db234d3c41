import { z } from "zod";
import { outsideFields, pathText } from "../outside_data.ts";

const limit = () => z.number().min(-1e15).max(1e15).nullable().default(null);
const path = (description: string) => pathText().default("").meta({ title: "Path", description });

const column = z.object({
  title: z.string().trim().max(60, "found over 60 characters, expected up to 60").default("")
    .meta({ title: "Title", description: "Stands above the column; empty for the end of its path." }),
  path: path("Of the value, from a row: name, address.city or [0]."),
  align: z.enum(["auto", "left", "center", "right"]).default("auto")
    .meta({ title: "Alignment", description: "Auto puts numbers right and everything else left." }),
  format: z.enum(["auto", "text", "number", "date", "time", "relative", "boolean"]).default("auto")
    .meta({
      title: "Format",
      description: "Text, a number, a date, a date with its time, how long ago or ahead, or a tick for true.",
    }),
  decimals: z.int().min(0).max(6).nullable().default(null)
    .meta({ title: "Decimals", description: "Of numbers, 0 to 6; empty for as many as the data has." }),
});

const filter = z.object({
  path: path("Of the value that decides, from a row."),
  is: z.enum(["equal", "not_equal", "above", "below"]).default("equal")
    .meta({ title: "Is", description: "How the value compares where the row is kept." }),
  value: z.string().trim().max(200).default("")
    .meta({
      title: "Value",
      description: "A text or a number; equal to nothing keeps rows without the value.",
    }),
});

const highlight = z.object({
  path: path("Of the value that is marked, as its column has it."),
  above: limit().meta({ title: "Above", description: "Marks numbers above; empty for none." }),
  below: limit().meta({ title: "Below", description: "Marks numbers below; empty for none." }),
  equal: z.string().trim().max(200).default("")
    .meta({ title: "Equal", description: "Marks this very text; empty for none." }),
});

/** Settings of a table. */
export const settings = z.object({
  title: z.string().trim().max(80, "found over 80 characters, expected up to 80").default("")
    .meta({ title: "Title", description: "Stands above the table; may be empty." }),
  ...outsideFields,
  rows: pathText().default("")
    .meta({
      title: "Rows",
      description: "Path of the list, such as $.items; empty for the first list in the data.",
    }),
  columns: z.array(column).max(12, "found over 12 columns, expected up to 12").default([])
    .meta({
      title: "Columns",
      description: "Up to twelve, most important first; empty for all that the rows have.",
    }),
  sort_by: pathText().default("")
    .meta({ title: "Sort by", description: "Path of a value, from a row; empty for the order of the data." }),
  descending: z.boolean().default(false)
    .meta({ title: "Descending", description: "Largest, latest or last first." }),
  filters: z.array(filter).max(4, "found over 4 filters, expected up to 4").default([])
    .meta({ title: "Filters", description: "Only rows that pass all of them are shown; up to four." }),
  highlights: z.array(highlight).max(4, "found over 4 highlights, expected up to 4").default([])
    .meta({
      title: "Highlights",
      description: "What is marked by color, or in bold without one; up to four.",
    }),
});

/** Settings of a table, defaults filled in. */
export type Settings = z.output<typeof settings>;

/** Settings of one column. */
export type ColumnSettings = Settings["columns"][number];
