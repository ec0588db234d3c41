import { z } from "zod";
import { localTimeText } from "../local_time.ts";

const dateSchema = z.object({
  title: z.string().trim().min(1, "found no title").max(80, "found over 80 characters, expected up to 80")
    .meta({ title: "Title", description: "What is waited for." }),
  date: localTimeText()
    .meta({
      title: "Date",
      description: "A day such as 2026-12-24, or a day and a time such as 2026-12-24 18:00.",
    }),
  yearly: z.boolean().default(false)
    .meta({ title: "Every year", description: "Comes again every year, such as a birthday." }),
}).meta({ title: "Date", description: "A date that is counted down to." });

/** What is stored of a countdown. */
export const countdownSettings = z.object({
  dates: z.array(dateSchema).max(100, "found over 100 dates, expected up to 100").default([])
    .meta({ title: "Dates", description: "The nearest is shown big, those after it in a list." }),
  since: z.boolean().default(false)
    .meta({ title: "Count on", description: "When no date lies ahead, say how long ago the last one was." }),
});

/** Settings of a countdown, defaults filled in. */
export type CountdownSettings = z.output<typeof countdownSettings>;
/** One date of a countdown. */
export type CountdownDate = z.output<typeof dateSchema>;
