import assert from "node:assert/strict";
import { openTestApp } from "./app_fixture.ts";

const QUESTIONS = [
  { question: "Is the sky blue?", type: "yes_no", answer: "yes" },
  { question: "Two and two are four", type: "true_false", answer: "true" },
  { question: "Which is a fruit?", type: "choice", choices: ["Brick", "Apple"], answer: "Apple" },
];

Deno.test("a quiz runs over the wire: captions follow the type, only fresh presses score, and it starts again", async () => {
  await using test = await openTestApp();
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const quiz = await test.admin("POST", "/api/v1/apps", {
    kind: "quiz",
    name: "Ours",
    settings: { title: "Ours", questions: QUESTIONS },
  });
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { default_app_id: quiz.id });
  let uptime = 0;
  const press = (button: string, value: string) =>
    test.composer({ event: "press", button, value, ts_ms: ++uptime });

  const first = await test.composer();
  assert.match(first.text, /Is the sky blue\?/);
  assert.deepEqual([first.labels.A, first.labels.B], ["Yes", "No"]);
  const right = await press("A", "Yes");
  assert.equal(right.labels.A, "Next");
  const repeated = await test.composer({ event: "press", button: "A", value: "Yes", ts_ms: uptime });
  assert.deepEqual(repeated.labels, right.labels, "a repeated press");
  assert.deepEqual((await press("A", "Yes")).labels, right.labels, "a stale press");

  const second = await press("A", "Next");
  assert.deepEqual([second.labels.A, second.labels.B], ["True", "False"]);
  await press("B", "False");
  const third = await press("A", "Next");
  assert.deepEqual([third.labels.A, third.labels.B], ["Brick", "Apple"]);
  await press("B", "Apple");
  const end = await press("A", "Next");
  assert.match(end.text, /2 of 3/);
  assert.equal(end.labels.A, "Restart");
  assert.equal((await press("A", "Restart")).text, first.text);
});
