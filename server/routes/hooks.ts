import type { Context } from "hono";
import { findHook, type HookRow } from "../../database/mod.ts";
import { NotFoundError } from "../errors.ts";
import { targetOf } from "../fold_path.ts";
import { type HttpEnv, routes } from "../http.ts";
import { type Sent, takeDelivery } from "../hooks/take_delivery.ts";
import { readBody } from "../open_visit.ts";

/** Addresses that record whatever is sent to them, by any method. */
export const hookRoutes = routes().all("/hooks/:slug", async (c) => {
  const hook = await knownHook(c, c.req.param("slug"));
  const delivery = await takeDelivery(c.var.services, hook, await readSent(c, hook));
  return c.json({
    hook: hook.slug,
    id: delivery.id,
    received_at: Temporal.Instant.fromEpochMilliseconds(delivery.at).toString(),
    bytes: delivery.bodyLength,
    next_steps: nextSteps(hook, c.var.baseUrl),
  });
});

/** The hook of this slug or id. Throws NotFoundError. */
export async function knownHook(c: Context<HttpEnv>, slug: string): Promise<HookRow> {
  const hook = await findHook(c.var.services.db, slug);
  if (hook === null) throw new NotFoundError("hook", slug);
  return hook;
}

/** What travelled; of its body no more than the hook takes, and one byte. */
export async function readSent(c: Context<HttpEnv>, hook: HookRow): Promise<Sent> {
  const { body, length } = await readBody(c.req.raw, hook.byteLimit + 1);
  return {
    method: c.req.method,
    target: targetOf(c.req.raw.url),
    headers: c.req.raw.headers,
    body,
    bodyLength: length,
    address: c.var.address,
  };
}

function nextSteps(hook: HookRow, baseUrl: string): readonly string[] {
  const address = `${baseUrl}/hooks/${hook.slug}`;
  return [
    `See what was caught: open ${address} in a browser where you are signed in`,
    hook.appId === null
      ? `Feed an app with it: PATCH ${baseUrl}/api/v1/hooks/${hook.slug} {"app_id": "..."}`
      : `See what the app makes of it: ${baseUrl}/api/v1/apps/${hook.appId}/preview?model=og`,
  ];
}
