import { z } from "zod";
import { questionSchema } from "./question.ts";
import { STARTER_QUESTIONS } from "./starter.ts";

/** What is stored of a quiz. */
export const quizSettings = z.object({
  title: z.string().trim().max(60, "found over 60 characters, expected up to 60").default("Quiz")
    .meta({ title: "Title", description: "Stands small above every question." }),
  questions: z.array(questionSchema).min(1, "found no question, expected 1 to 200")
    .max(200, "found over 200 questions, expected 1 to 200").default(STARTER_QUESTIONS)
    .meta({ title: "Questions", description: "What is asked, in this order." }),
  shuffle: z.boolean().default(false)
    .meta({ title: "Shuffle", description: "Ask in an order that differs with every start." }),
});

/** Settings of the quiz, defaults filled in. */
export type QuizSettings = z.output<typeof quizSettings>;
