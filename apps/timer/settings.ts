import { z } from "zod";

const minutes = z.int("found no whole number of minutes, expected 1 to 600")
  .min(1, "found under 1 minute, expected 1 to 600").max(600, "found over 600 minutes, expected 1 to 600");

/** What is stored of a timer. */
export const timerSettings = z.object({
  title: z.string().trim().max(40, "found over 40 characters, expected up to 40").default("Focus")
    .meta({ title: "Title", description: "What the work is called, above the time that is left." }),
  work: minutes.default(25).meta({ title: "Work", description: "Minutes of work between two breaks." }),
  short_break: minutes.default(5).meta({ title: "Short break", description: "Minutes of a break." }),
  long_break: minutes.default(15)
    .meta({ title: "Long break", description: "Minutes of the break after the last round." }),
  rounds: z.int().min(1, "found no round, expected 1 to 12").max(12, "found over 12 rounds, expected 1 to 12")
    .default(4).meta({ title: "Rounds", description: "How often one works before the long break." }),
});

/** Settings of a timer, defaults filled in. */
export type TimerSettings = z.output<typeof timerSettings>;
