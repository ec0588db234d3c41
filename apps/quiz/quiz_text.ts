import { oneLine } from "../ui/plain_text.ts";
import { questionAt, type QuizState, SKIPPED } from "./play.ts";
import { choicesOf, type Question, rightChoice } from "./question.ts";

/** What came of an answer. */
export type Verdict = "Right" | "Wrong" | "Skipped";

/** The verdict on the answer under feedback. */
export function verdictOf(state: QuizState, question: Question): Verdict {
  if (state.chosen === SKIPPED) return "Skipped";
  return state.chosen === rightChoice(question) ? "Right" : "Wrong";
}

/** The right answer as it is written on its button. */
export function rightAnswer(question: Question): string {
  return oneLine(choicesOf(question)[rightChoice(question)] ?? "");
}

/** The screen in words, for devices that draw their own captions. */
export function quizText(state: QuizState, questions: readonly Question[]): string {
  const question = questionAt(state, questions);
  if (state.phase === "asking") return oneLine(question.question);
  if (state.phase === "end") return `${state.score} of ${questions.length} right`;
  const verdict = verdictOf(state, question);
  const answer = verdict === "Right" ? "Right." : `${verdict}. The answer is ${rightAnswer(question)}.`;
  return `${answer} ${oneLine(question.explanation ?? "")}`.trim();
}
