import assert from "node:assert/strict";
import { AppSettingsError } from "../errors.ts";
import { readSettings } from "../settings.ts";
import { quiz } from "./mod.tsx";
import { choicesOf, rightChoice } from "./question.ts";
import { STARTER_QUESTIONS } from "./starter.ts";

function faultsOf(question: unknown): string {
  try {
    readSettings(quiz, { questions: [question] });
  } catch (error) {
    if (error instanceof AppSettingsError) return error.message;
    throw error;
  }
  return "";
}

Deno.test("a quiz without settings asks the starter set, which has every type", () => {
  const { questions, shuffle, title } = readSettings(quiz, {});
  assert.deepEqual([questions, shuffle, title], [STARTER_QUESTIONS, false, "Quiz"]);
  assert.deepEqual(new Set(questions.map(({ type }) => type)), new Set(["choice", "true_false", "yes_no"]));
});

Deno.test("a boolean or lower case answer means the answer of its type", () => {
  const read = (question: unknown) => readSettings(quiz, { questions: [question] }).questions[0]!;
  assert.equal(rightChoice(read({ question: "Is it?", type: "yes_no", answer: false })), 1);
  assert.equal(rightChoice(read({ question: "It is.", type: "true_false", answer: "true" })), 0);
  assert.deepEqual(choicesOf(read({ question: "It is.", type: "true_false", answer: true })), [
    "True",
    "False",
  ]);
});

Deno.test("a faulty question says where and what is accepted", () => {
  const base = { question: "Which?", type: "choice", choices: ["a", "b"], answer: "a" };
  assert.equal(faultsOf(base), "");
  assert.equal(
    faultsOf({ ...base, choices: ["a", "b", "c", "d"] }),
    "Cannot read the settings of quiz: questions[0].choices: found more than three choices, expected two or three",
  );
  assert.equal(
    faultsOf({ ...base, answer: "z" }),
    'Cannot read the settings of quiz: questions[0].answer: found "z", expected one of a, b',
  );
  assert.match(
    faultsOf({ ...base, choices: ["a"] }),
    /questions\[0\]\.choices: found 1, expected two or three/,
  );
  assert.match(faultsOf({ ...base, choices: ["a", "a"] }), /found the same choice twice/);
  assert.match(faultsOf({ ...base, type: "yes_no", answer: "Yes" }), /expected none for the type yes_no/);
  assert.match(faultsOf({ question: " ", type: "essay" }), /questions\[0\]\.question: found no question/);
  assert.match(faultsOf({ question: " ", type: "essay" }), /questions\[0\]\.type: /);
});
