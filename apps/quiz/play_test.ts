import assert from "node:assert/strict";
import fc from "fast-check";
import { answerQuiz, type Deal, questionAt, quizLabels, resumeQuiz, startQuiz } from "./play.ts";
import { choicesOf, rightChoice } from "./question.ts";
import { quizText } from "./quiz_text.ts";
import { STARTER_QUESTIONS } from "./starter.ts";
import { wordsOf } from "../words/mod.ts";

const deal: Deal = { questions: STARTER_QUESTIONS, shuffle: false, seed: "A1B2C3" };

function play(presses: string, given = deal) {
  return [...presses].reduce((state, button) => answerQuiz(state, button, given), startQuiz(given));
}

Deno.test("the captions follow the type of the question, and a free button skips", () => {
  assert.deepEqual(quizLabels(startQuiz(deal), deal.questions), { A: "Earth", B: "Jupiter", C: "Saturn" });
  assert.deepEqual(quizLabels(play("AA"), deal.questions), { A: "True", B: "False", C: "Skip" });
  assert.deepEqual(quizLabels(play("AAAA"), deal.questions), { A: "Yes", B: "No", C: "Skip" });
  assert.deepEqual(quizLabels(play("A"), deal.questions), { A: "Next" });
});

Deno.test("a right answer scores once, however often the button is pressed on", () => {
  const right = play("B");
  assert.deepEqual([right.phase, right.score], ["feedback", 1]);
  assert.equal(answerQuiz(right, "B", deal), right);
  assert.equal(answerQuiz(right, "C", deal), right);
  assert.equal(answerQuiz(right, "A", deal).score, 1);
});

Deno.test("a wrong answer, a skipped question and an unknown button score nothing", () => {
  assert.equal(play("A").score, 0);
  assert.equal(play("AAC").score, 0);
  assert.equal(play("AAC").chosen, -1);
  const asking = startQuiz(deal);
  assert.equal(answerQuiz(asking, "D", deal), asking);
  assert.equal(answerQuiz(asking, "constructor", deal), asking);
});

Deno.test("the text says the question, then what came of the answer, then the score", () => {
  assert.equal(
    quizText(startQuiz(deal), deal.questions, wordsOf("en")),
    "Which planet has the shortest day?",
  );
  assert.equal(
    quizText(play("B"), deal.questions, wordsOf("en")),
    "Right. It turns once in just under ten hours.",
  );
  assert.equal(
    quizText(play("A"), deal.questions, wordsOf("en")),
    "Wrong. The answer is Jupiter. It turns once in just under ten hours.",
  );
  assert.equal(
    quizText(play("AAC"), deal.questions, wordsOf("en")).startsWith("Skipped. The answer is True."),
    true,
  );
});

Deno.test("a quiz without a fault scores every question, ends, and starts again", () => {
  let state = startQuiz(deal);
  for (const question of deal.questions) {
    assert.equal(questionAt(state, deal.questions), question);
    state = answerQuiz(state, "ABC"[rightChoice(question)]!, deal);
    state = answerQuiz(state, "A", deal);
  }
  assert.deepEqual([state.phase, state.score], ["end", deal.questions.length]);
  assert.equal(quizText(state, deal.questions, wordsOf("en")), "10 of 10 right");
  assert.deepEqual(quizLabels(state, deal.questions), { A: "Restart" });
  assert.deepEqual(answerQuiz(state, "A", deal), startQuiz(deal));
});

Deno.test("no sequence of presses scores a question twice or leaves the state invalid", () => {
  const button = fc.constantFrom("A", "B", "C", "D", "", "a");
  fc.assert(fc.property(fc.array(button, { maxLength: 80 }), fc.boolean(), (presses, shuffle) => {
    const given = { ...deal, shuffle };
    let state = startQuiz(given);
    let scored = new Set<number>();
    for (const press of presses) {
      const next = answerQuiz(state, press, given);
      if (next.phase === "asking" && next.index === 0 && state.phase === "end") scored = new Set();
      else if (next.score !== state.score) {
        assert.equal(next.score, state.score + 1);
        assert.equal(state.phase, "asking");
        assert.equal(scored.has(state.index), false, "scored twice");
        scored.add(state.index);
      }
      assert.deepEqual(
        resumeQuiz(JSON.parse(JSON.stringify(next)), given),
        next,
        "not resumed as it was stored",
      );
      assert.ok(next.score <= given.questions.length);
      state = next;
    }
  }));
});

Deno.test("a shuffled order holds every question once and depends on the seed alone", () => {
  const order = (seed: string) => startQuiz({ ...deal, shuffle: true, seed }).order;
  assert.deepEqual([...order("one")].sort((a, b) => a - b), deal.questions.map((_, index) => index));
  assert.deepEqual(order("one"), order("one"));
  assert.notDeepEqual(order("one"), order("two"));
});

Deno.test("a state that no longer fits the questions starts the quiz again", () => {
  const fewer = { ...deal, questions: deal.questions.slice(0, 2) };
  assert.deepEqual(resumeQuiz(play("BAAA"), fewer), startQuiz(fewer));
  fc.assert(fc.property(fc.anything(), (stored) => {
    const { questions } = deal;
    assert.ok(choicesOf(questionAt(resumeQuiz(stored, deal), questions)).length >= 2);
  }));
});
