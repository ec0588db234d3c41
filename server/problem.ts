import { HTTPException } from "hono/http-exception";
import { AppSettingsError, TemplateError } from "../apps/mod.ts";
import { ConstraintError, DatabaseUnavailableError } from "../database/mod.ts";
import { DrawError, ImageTooLargeError, PanelError, RendererLostError } from "../renderers/panels.ts";
import * as errors from "./errors.ts";

/** An error told outside, by RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly errors.FieldFault[];
}

// deno-lint-ignore no-explicit-any -- constructors of every signature
type ErrorClass = new (...args: any[]) => Error;

/** From the class of an error to what is told outside; whatever is not here is a bare 500. */
const PROBLEMS: readonly (readonly [ErrorClass, status: number, title: string, detail?: string])[] = [
  [errors.InvalidBodyError, 422, "Unprocessable content"],
  [errors.InvalidInputError, 422, "Unprocessable content"],
  [AppSettingsError, 422, "Unusable app settings"],
  [TemplateError, 422, "Unusable template"],
  [PanelError, 422, "Unusable panel"],
  [errors.NotFoundError, 404, "Not found"],
  [errors.ConflictError, 409, "Conflict"],
  [ConstraintError, 409, "Conflict", "Something with this name or id is already there"],
  [errors.UnauthenticatedError, 401, "Not signed in"],
  [errors.ForbiddenError, 403, "Forbidden"],
  [errors.TooManyAttemptsError, 429, "Too many attempts"],
  [errors.RateLimitedError, 429, "Too many requests"],
  [errors.TooLargeError, 413, "Content too large"],
  [DrawError, 422, "Cannot draw"],
  [ImageTooLargeError, 422, "Image too large"],
  [RendererLostError, 503, "Renderer lost", "The renderer was lost and is being replaced, try again"],
  [
    DatabaseUnavailableError,
    503,
    "Database unavailable",
    "The database does not answer; devices keep their last screens",
  ],
];

/** What to do about a damaged database file. */
export const MEND =
  "Put a backup in the place of the database file: deno task restore data/backups/<name>. " +
  "The damaged file is kept beside it";

/** What is told outside of an error: a class's own words where its message is for the log alone. */
export function toProblem(error: unknown): Problem {
  const type = "about:blank";
  if (error instanceof DatabaseUnavailableError && error.damaged) {
    return { type, title: "Database damaged", status: 503, detail: MEND };
  }
  if (error instanceof HTTPException) {
    return { type, title: error.message || "Bad request", status: error.status, detail: error.message };
  }
  const entry = PROBLEMS.find(([errorClass]) => error instanceof errorClass);
  if (entry === undefined) {
    return {
      type,
      title: "Internal error",
      status: 500,
      detail: "The server failed; its log holds the cause",
    };
  }
  const [, status, title, detail = (error as Error).message] = entry;
  const faults = error instanceof errors.InvalidBodyError ? { errors: error.faults } : {};
  return { type, title, status, detail, ...faults };
}

/** A problem as an HTTP answer, with the headers that its status asks for. */
export function problemResponse(problem: Problem, error?: unknown): Response {
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (problem.status === 401) {
    headers.append("www-authenticate", "Bearer");
    headers.append("www-authenticate", 'Basic realm="Screen Composer"');
  }
  if (problem.status === 503) headers.set("retry-after", "5");
  if (error instanceof errors.TooManyAttemptsError || error instanceof errors.RateLimitedError) {
    headers.set("retry-after", String(error.retryAfterSeconds));
  }
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
