import type { Context } from "hono";
import { findApp, findHook, listDeliveries, listHooks } from "../../../database/mod.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { hookPage, hooksPage } from "../../pages/hook.tsx";
import { answerPage, isId } from "../api/page.ts";
import { requirePageAdmin } from "./page_admin.ts";

/** Hooks that are listed on one page, and deliveries of one hook. */
const HOOKS = 500;
const DELIVERIES = 20;

/** The pages of hooks. What is sent to one by anybody but a signed-in browser is left to the hook itself. */
export const hookPageRoutes = routes()
  .get("/hooks", requirePageAdmin, async (c) => {
    const hooks = await listHooks(c.var.services.db, { limit: HOOKS });
    return c.html(hooksPage({ hooks, baseUrl: c.var.baseUrl }));
  })
  .get("/hooks/:slug", async (c, next) => {
    const { db, auth, clock, config } = c.var.services;
    if (!hasSession(c) || await auth.authenticate(c.req.raw, c.var.address) === null) return await next();
    const hook = await findHook(db, c.req.param("slug"));
    if (hook === null) return await next();
    const { before } = c.req.query();
    const page = await answerPage({ limit: DELIVERIES }, {
      list: (limit) =>
        listDeliveries(db, { hookId: hook.id, limit, before: before && isId(before) ? before : undefined }),
      toJson: (rows) => [...rows],
    });
    return c.html(hookPage({
      hook,
      app: hook.appId === null ? null : await findApp(db, hook.appId),
      deliveries: page.data,
      next: page.next,
      baseUrl: c.var.baseUrl,
      now: clock.now().epochMilliseconds,
      timeZone: config.timeZone,
    }));
  });

/** A browser with a session; credentials of scripts are no reason not to record what they send. */
function hasSession(c: Context<HttpEnv>): boolean {
  return (c.req.header("accept")?.includes("text/html") ?? false) && c.req.header("cookie") !== undefined;
}
