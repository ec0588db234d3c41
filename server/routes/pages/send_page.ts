import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { HttpEnv } from "../../http.ts";
import { leaveNotice, type Notice, takeNotice } from "../../pages/notice/mod.ts";
import { type Shell, shell } from "../../pages/shell.tsx";

/** Answers with a page of the web admin, which says once what was just done. */
export function sendPage(c: Context<HttpEnv>, head: Shell, main: Child, status: 200 | 422 = 200): Response {
  const trouble = c.var.services.db.trouble();
  // What was just done counts for less than that the next thing will fail.
  const notice: Notice | null = trouble === null
    ? takeNotice(c)
    : { text: `${trouble.advice}.`, kind: "bad" };
  const html = shell({ ...head, notice, ...(head.live && { eventId: c.var.eventId }) }, main);
  return c.html(html, status) as Response;
}

/** Goes to a page after something was done, and has it say so. */
export function goTo(c: Context<HttpEnv>, path: string, said?: Notice): Response {
  if (said !== undefined) leaveNotice(c, said);
  // htmx follows redirects by itself and would put a whole page into a part of one.
  if (c.req.header("hx-request") === "true") return c.body(null, 204, { "hx-redirect": path });
  return c.redirect(path, 303);
}
