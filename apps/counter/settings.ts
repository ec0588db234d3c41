import { z } from "zod";

const MOST = 1_000_000_000;

const number = z.number().min(-MOST, `found less than ${-MOST}`).max(MOST, `found more than ${MOST}`);

/** What is stored of a counter. */
export const counterSettings = z.object({
  title: z.string().trim().max(60, "found over 60 characters, expected up to 60").default("Counter")
    .meta({ title: "Title", description: "What is counted, above the number." }),
  unit: z.string().trim().max(12, "found over 12 characters, expected up to 12").default("")
    .meta({ title: "Unit", description: "Small beside the number, such as km." }),
  start: number.default(0)
    .meta({ title: "Start", description: "The number to begin with, and to go back to." }),
  step: number.positive("found 0 or less, expected a step above 0").default(1)
    .meta({ title: "Step", description: "What one press adds or takes away." }),
  min: number.nullable().default(null)
    .meta({ title: "Least", description: "The number never falls below this one; empty for no limit." }),
  max: number.nullable().default(null)
    .meta({ title: "Most", description: "The number never rises above this one; empty for no limit." }),
  goal: number.nullable().default(null)
    .meta({ title: "Goal", description: "Shows a bar that is full at this number; empty for none." }),
}).refine(({ min, max }) => min === null || max === null || min <= max, {
  path: ["min"],
  error: "found a least number above the most, expected it below",
});

/** Settings of a counter, defaults filled in. */
export type CounterSettings = z.output<typeof counterSettings>;
