import type { Context } from "hono";
import { DatabaseUnavailableError } from "../database/mod.ts";
import type { HttpEnv } from "./http.ts";
import { importLater } from "./load_routes.ts";
import type { failurePage as FailurePage } from "./pages/failure.tsx";
import { type Problem, problemResponse, toProblem } from "./problem.ts";

/** An error as whoever asked can read it: a plain page for a browser, a problem for a program. */
export async function failureResponse(c: Context<HttpEnv>, error: Error): Promise<Response> {
  const problem = withAdvice(toProblem(error), c, error);
  if (problem.status >= 500) {
    c.var.services.log.error(`Cannot answer ${c.req.method} ${c.req.path}`, { cause: error });
  }
  const wantsPage = c.req.header("accept")?.includes("text/html") ?? false;
  if (!wantsPage || c.req.path.startsWith("/api/")) return problemResponse(problem, error);
  const { failurePage } = await importLater<{ readonly failurePage: typeof FailurePage }>(
    "./pages/failure.tsx",
    import.meta.url,
  );
  return new Response(failurePage(problem), {
    status: problem.status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}

/** With what is the matter with the database, where that is known. */
function withAdvice(problem: Problem, c: Context<HttpEnv>, error: Error): Problem {
  const trouble = error instanceof DatabaseUnavailableError ? c.var.services.db.trouble() : null;
  const isTold = trouble === null || trouble.kind === "away" || trouble.kind === "damaged";
  return isTold ? problem : { ...problem, detail: `${trouble.advice}.` };
}
