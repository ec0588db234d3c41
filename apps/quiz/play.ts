import { z } from "zod";
import type { Labels } from "../../renderers/mod.ts";
import { choicesOf, type Question, rightChoice } from "./question.ts";

const BUTTONS: readonly string[] = ["A", "B", "C"];

/** Stands for a question that was skipped where a choice would stand. */
export const SKIPPED = -1;

const stateSchema = z.object({
  phase: z.enum(["asking", "feedback", "end"]),
  order: z.array(z.int().min(0)),
  index: z.int().min(0),
  score: z.int().min(0),
  chosen: z.int().min(SKIPPED).max(2),
});

/**
 * Where a device is in its quiz. `order` holds each question's position once; `index` counts along it;
 * `chosen` is the choice under feedback, or SKIPPED.
 */
export type QuizState = Readonly<z.output<typeof stateSchema>>;

/** What deals the questions: the quiz itself, and an order that only `seed` decides when it shuffles. */
export interface Deal {
  readonly questions: readonly Question[];
  readonly shuffle: boolean;
  /** Any text; the same one gives the same order. */
  readonly seed: string;
}

/** A quiz from its first question. */
export function startQuiz(deal: Deal): QuizState {
  const order = deal.questions.map((_, index) => index);
  if (deal.shuffle) shuffle(order, deal.seed);
  return { phase: "asking", order, index: 0, score: 0, chosen: SKIPPED };
}

/** The stored state where it still fits the questions, else a new start: an admin may have edited them. */
export function resumeQuiz(state: unknown, deal: Deal): QuizState {
  const { success, data } = stateSchema.safeParse(state);
  const count = deal.questions.length;
  const fits = success && data.order.length === count && new Set(data.order).size === count &&
    data.order.every((position) => position < count) && data.index < count && data.score <= data.index + 1;
  return fits ? data : startQuiz(deal);
}

/** The question at which the quiz stands. */
export function questionAt(state: QuizState, questions: readonly Question[]): Question {
  return questions[state.order[state.index] ?? 0] as Question;
}

/** The state after a press. A question is scored only on the step from asking to feedback, so never twice. */
export function answerQuiz(state: QuizState, button: string, deal: Deal): QuizState {
  const question = questionAt(state, deal.questions);
  if (!Object.hasOwn(quizLabels(state, deal.questions), button)) return state;
  if (state.phase === "end") return startQuiz(deal);
  if (state.phase === "feedback") {
    const last = state.index + 1 >= deal.questions.length;
    return last ? { ...state, phase: "end" } : { ...state, phase: "asking", index: state.index + 1 };
  }
  const position = BUTTONS.indexOf(button);
  const chosen = position < choicesOf(question).length ? position : SKIPPED;
  const score = state.score + (chosen === rightChoice(question) ? 1 : 0);
  return { ...state, phase: "feedback", chosen, score };
}

/** The captions now: the choices and, where a button is left, Skip; then Next; at the end Restart. */
export function quizLabels(state: QuizState, questions: readonly Question[]): Labels {
  if (state.phase === "end") return { A: "Restart" };
  if (state.phase === "feedback") return { A: "Next" };
  const captions = [...choicesOf(questionAt(state, questions)), "Skip"].slice(0, BUTTONS.length);
  return Object.fromEntries(captions.map((caption, index) => [BUTTONS[index], caption]));
}

/** Fisher-Yates over xorshift32: any seed gives the same order on every machine. */
function shuffle(order: number[], seed: string): void {
  let random = 2166136261;
  for (const character of seed) random = Math.imul(random ^ (character.codePointAt(0) ?? 0), 16777619);
  random ||= 1;
  for (let last = order.length - 1; last > 0; last--) {
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    const other = (random >>> 0) % (last + 1);
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
}
