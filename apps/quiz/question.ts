import { z } from "zod";

/** Words of the two answers of a question that has no choices of its own. */
const TWO_ANSWERS = { true_false: ["True", "False"], yes_no: ["Yes", "No"] } as const;

const choice = z.string().trim().min(1, "found an empty choice, expected 1 to 80 characters")
  .max(80, "found a choice of over 80 characters, expected 1 to 80");

/** One question of a quiz, as it is stored. */
export const questionSchema = z.object({
  question: z.string().trim().min(1, "found no question, expected 1 to 500 characters")
    .max(500, "found over 500 characters, expected 1 to 500")
    .meta({ title: "Question", description: "What the screen asks." }),
  type: z.enum(["true_false", "yes_no", "choice"])
    .meta({
      title: "Type",
      description: "True or false, yes or no, or two to three choices.",
      names: { true_false: "True or false", yes_no: "Yes or no", choice: "Choices" },
    }),
  choices: z.array(choice).max(3, "found more than three choices, expected two or three").optional()
    .meta({
      title: "Choices",
      description: "Two or three answers to choose from, for the type choice.",
      when: { field: "type", is: ["choice"] },
    }),
  answer: z.union([z.string().trim(), z.boolean()])
    .meta({
      title: "Answer",
      description: "The right one: True or False, Yes or No, or one of the choices.",
    }),
  explanation: z.string().trim().max(500, "found over 500 characters, expected up to 500").optional()
    .meta({ title: "Explanation", description: "One sentence that the screen adds once it is answered." }),
}).superRefine((value, context) => {
  const fault = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  const choices = value.choices ?? [];
  if (value.type !== "choice") {
    if (choices.length > 0) fault("choices", `found choices, expected none for the type ${value.type}`);
  } else {
    if (choices.length < 2) fault("choices", `found ${choices.length}, expected two or three choices`);
    if (new Set(choices).size < choices.length) fault("choices", "found the same choice twice");
  }
  const offered = choicesOf(value);
  if (rightChoice(value) === -1) {
    fault("answer", `found ${JSON.stringify(value.answer)}, expected one of ${offered.join(", ")}`);
  }
});

/** One question of a quiz. */
export type Question = z.output<typeof questionSchema>;

/** What can be chosen, in the order of the buttons: two or three texts. */
export function choicesOf(question: Pick<Question, "type" | "choices">): readonly string[] {
  return question.type === "choice" ? question.choices ?? [] : TWO_ANSWERS[question.type];
}

/** Position of the right answer among the choices, or -1 when it is none of them. */
export function rightChoice(question: Pick<Question, "type" | "choices" | "answer">): number {
  const choices = choicesOf(question);
  const { answer } = question;
  if (typeof answer === "boolean") return question.type === "choice" ? -1 : answer ? 0 : 1;
  const exact = choices.indexOf(answer);
  if (exact !== -1 || question.type === "choice") return exact;
  return choices.findIndex((text) => text.toLowerCase() === answer.toLowerCase());
}
