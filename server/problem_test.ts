import assert from "node:assert/strict";
import { ConstraintError, DatabaseUnavailableError } from "../database/mod.ts";
import { InvalidBodyError, NotFoundError, TooManyAttemptsError } from "./errors.ts";
import { problemResponse, toProblem } from "./problem.ts";

Deno.test("an error that callers can mend shows its message and its faults", () => {
  const fault = { path: "name", detail: "found 3, expected text" };
  const problem = toProblem(new InvalidBodyError([fault]));
  assert.equal(problem.status, 422);
  assert.deepEqual(problem.errors, [fault]);
  assert.equal(toProblem(new NotFoundError("device", "X")).detail, 'Cannot find device "X"');
});

Deno.test("what a database driver says stays in the log", () => {
  for (
    const error of [
      new DatabaseUnavailableError("Cannot open /secret/path"),
      new ConstraintError("UNIQUE: devices_1.x"),
    ]
  ) {
    const told = JSON.stringify(toProblem(error));
    assert(!told.includes("secret") && !told.includes("devices_1"), told);
  }
});

Deno.test("an unknown error is a bare 500", () => {
  const { status, detail } = toProblem(new Error("the key is 1234"));
  assert.equal(status, 500);
  assert(!detail.includes("1234"));
});

Deno.test("a status that asks for a header gets it", () => {
  const slow = new TooManyAttemptsError(30);
  assert.equal(problemResponse(toProblem(slow), slow).headers.get("retry-after"), "30");
  const away = problemResponse(toProblem(new DatabaseUnavailableError("away")));
  assert.equal(away.headers.get("retry-after"), "5");
  assert.equal(away.headers.get("content-type"), "application/problem+json");
});
