import type { MiddlewareHandler } from "hono";
import { UnauthenticatedError } from "../errors.ts";
import type { HttpEnv } from "../http.ts";
import { refuseCrossSite } from "./refuse_cross_site.ts";

/**
 * Lets only an admin past and leaves him in `c.var.admin`.
 * Throws UnauthenticatedError, TooManyAttemptsError, and ForbiddenError for what another site had a browser send.
 */
export const requireAdmin: MiddlewareHandler<HttpEnv> = async (context, next) => {
  const request = context.req.raw;
  const identity = await context.var.services.auth.authenticate(request, context.var.address);
  if (identity === null) {
    const found = request.headers.has("authorization") || request.headers.has("cookie")
      ? "credentials that are not valid"
      : "no credentials";
    throw new UnauthenticatedError(
      `Cannot answer: found ${found}, expected a session cookie, an API token as Bearer or admin's password as Basic`,
    );
  }
  refuseCrossSite(request, { identity, baseUrl: context.var.baseUrl });
  context.set("admin", identity);
  await next();
};
