import assert from "node:assert/strict";
import { toProblem } from "../problem.ts";
import { DatabaseUnavailableError } from "../../database/mod.ts";
import { NotFoundError } from "../errors.ts";
import { failurePage } from "./failure.tsx";

Deno.test("failurePage() says that the database is away, what devices do, and how to try again", () => {
  const page = failurePage(toProblem(new DatabaseUnavailableError("Cannot reach the database")));
  assert.match(page, /^<!doctype html>/);
  assert.match(page, /<h1>The database is away\.<\/h1>/);
  assert.match(page, /Devices keep their last screens\. This page works again as soon as it is back\./);
  assert.match(page, /<a class="button primary" href="">Try again<\/a>/);
});

Deno.test("failurePage() shows what was not found as text, and the way to the dashboard", () => {
  const page = failurePage(toProblem(new NotFoundError("device", "<script>alert(1)</script>")));
  assert.match(page, /Nothing is here\./);
  assert.ok(!page.includes("<script"));
  assert.match(page, /<a class="button primary" href="\/">To the dashboard<\/a>/);
});

Deno.test("failurePage() keeps the cause of a server error to the log", () => {
  const page = failurePage(toProblem(new Error("secret path /var/lib")));
  assert.match(page, /The server failed\./);
  assert.ok(!page.includes("/var/lib"));
});

Deno.test("failurePage() speaks through the problem's own title where it has no words", () => {
  const page = failurePage({ type: "about:blank", title: "Conflict", status: 409, detail: "Taken & gone" });
  assert.match(page, /<h1>Conflict\.<\/h1>/);
  assert.match(page, /Taken &amp; gone/);
});
