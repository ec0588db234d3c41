import { type Say } from "../words/mod.ts";
import { type Question, rightChoice } from "./question.ts";

/** A question as a screen asks it: the two answers that it has not of its own in the screen's language. */
export function sayQuestion(question: Question, say: Say): Question {
  if (question.type === "choice") return question;
  const choices = question.type === "yes_no" ? [say("yes"), say("no")] : [say("true"), say("false")];
  return { ...question, type: "choice", choices, answer: choices[rightChoice(question)] ?? "" };
}
