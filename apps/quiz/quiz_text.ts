import { oneLine } from "../ui/plain_text.ts";
import { questionAt, type QuizState, SKIPPED } from "./play.ts";
import { choicesOf, type Question, rightChoice } from "./question.ts";
import { type Say } from "../words/mod.ts";

/** What came of an answer. */
export type Verdict = "Right" | "Wrong" | "Skipped";

/** The verdict on the answer under feedback. */
export function verdictOf(state: QuizState, question: Question): Verdict {
  if (state.chosen === SKIPPED) return "Skipped";
  return state.chosen === rightChoice(question) ? "Right" : "Wrong";
}

/** A verdict in the language of a screen. */
export function sayVerdict(verdict: Verdict, say: Say): string {
  return say(({ Right: "right", Wrong: "wrong", Skipped: "skipped" } as const)[verdict]);
}

/** The right answer as it is written on its button. */
export function rightAnswer(question: Question): string {
  return oneLine(choicesOf(question)[rightChoice(question)] ?? "");
}

/** The screen in words, for devices that draw their own captions. */
export function quizText(state: QuizState, questions: readonly Question[], say: Say): string {
  const question = questionAt(state, questions);
  if (state.phase === "asking") return oneLine(question.question);
  if (state.phase === "end") {
    return `${say("place", { at: state.score, all: questions.length })} ${say("right").toLowerCase()}`;
  }
  const verdict = verdictOf(state, question);
  const told = `${sayVerdict(verdict, say)}.`;
  const answer = verdict === "Right"
    ? told
    : `${told} ${say("answer_is", { answer: rightAnswer(question) })}`;
  return `${answer} ${oneLine(question.explanation ?? "")}`.trim();
}
