import { z } from "zod";
import { outsideFields, pathText } from "../outside_data.ts";

const bound = () => z.number().min(-1e15).max(1e15).nullable().default(null);

const series = z.object({
  title: z.string().trim().max(60, "found over 60 characters, expected up to 60").default("")
    .meta({ title: "Title", description: "Stands beside the line." }),
  values: pathText().default("")
    .meta({
      title: "Values",
      description: "Path of the numbers, such as $.points[*].value, or of pairs of a time and a number.",
    }),
  times: pathText().default("")
    .meta({
      title: "Times",
      description: "Path of the times or names of the values, as many and in the same order; may be empty.",
    }),
});

/** Settings of a chart. */
export const settings = z.object({
  title: z.string().trim().max(80, "found over 80 characters, expected up to 80").default("")
    .meta({ title: "Title", description: "Stands above the chart; may be empty." }),
  kind: z.enum(["line", "bar", "sparkline", "gauge", "number"]).default("line")
    .meta({
      title: "Kind",
      description: "Lines, bars, small lines beside their last values, a gauge, or one big number.",
    }),
  ...outsideFields,
  series: z.array(series).max(4, "found over 4 series, expected up to 4").default([])
    .meta({ title: "Series", description: "Up to four; empty for the first numbers that the data has." }),
  unit: z.string().trim().max(12, "found over 12 characters, expected up to 12").default("")
    .meta({ title: "Unit", description: "Such as °C, kWh or €." }),
  decimals: z.int().min(0).max(6).nullable().default(null)
    .meta({ title: "Decimals", description: "0 to 6; empty for as many as a value needs.", advanced: true }),
  low: bound().meta({
    title: "Lower end",
    description: "Of the scale; empty to find it from the values.",
    advanced: true,
  }),
  high: bound().meta({
    title: "Upper end",
    description: "Of the scale; empty to find it from the values.",
    advanced: true,
  }),
  alert_below: bound().meta({ title: "Too low", description: "Values below are marked; empty for none." }),
  alert_above: bound().meta({ title: "Too high", description: "Values above are marked; empty for none." }),
  hours: z.number().positive().max(87_600).nullable().default(null)
    .meta({
      title: "Hours",
      description: "Shows only so many hours up to the newest value; empty for all.",
      advanced: true,
    }),
});

/** Settings of a chart, defaults filled in. */
export type Settings = z.output<typeof settings>;

/** Settings of one series. */
export type SeriesSettings = Settings["series"][number];
