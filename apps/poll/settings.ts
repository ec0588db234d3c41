import { z } from "zod";
import { localTimeText } from "../local_time.ts";

const choice = z.string().trim().min(1, "found an empty choice")
  .max(60, "found over 60 characters, expected up to 60");

/** What is stored of a poll by buttons. */
export const pollSettings = z.object({
  question: z.string().trim().min(1, "found no question")
    .max(200, "found over 200 characters, expected up to 200").default("How is your day?")
    .meta({ title: "Question", description: "What is asked." }),
  choices: z.array(choice).min(2, "found fewer than two choices, expected two to five")
    .max(5, "found more than five choices, expected two to five")
    .refine((choices) => new Set(choices).size === choices.length, {
      error: "found the same choice twice",
    })
    .default(["Good", "Fine", "Bad"])
    .meta({ title: "Choices", description: "Two to five answers, in the order of the buttons." }),
  results: z.enum(["always", "after_vote", "at_end"]).default("after_vote")
    .meta({
      title: "Results",
      description: "Shown always, after the device's own vote, or once the poll is closed.",
    }),
  votes: z.enum(["every_press", "daily"]).default("every_press")
    .meta({ title: "Votes", description: "Every press counts, or one vote for each device and day." }),
  closes_at: localTimeText({ optional: true }).default("")
    .meta({
      title: "Closes",
      description: "A day or a day and a time after which no vote counts; empty for never.",
    }),
  round: z.string().trim().max(60, "found over 60 characters, expected up to 60").default("")
    .meta({
      title: "Round",
      description: "Any name; another one begins the counting anew.",
      advanced: true,
    }),
}).refine(({ results, closes_at }) => results !== "at_end" || closes_at !== "", {
  path: ["closes_at"],
  error: "found no time, expected one where results are shown at the end",
});

/** Settings of a poll, defaults filled in. */
export type PollSettings = z.output<typeof pollSettings>;
