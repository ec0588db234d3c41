import { createRoute, z } from "@hono/zod-openapi";
import {
  deleteHook,
  type HookRow,
  insertHook,
  listDeliveries,
  listHooks,
  updateHook,
} from "../../../database/mod.ts";
import { newSecret } from "../../auth/secret.ts";
import { InvalidBodyError, NotFoundError } from "../../errors.ts";
import { newId } from "../../ids.ts";
import { knownHook } from "../hooks.ts";
import { deliverySchema, hookPatch, hookSchema, newHook, toDeliveryJson, toHookJson } from "./hook_json.ts";
import { expectApp } from "./known.ts";
import { answerPage, pageQuery, pageSchema } from "./page.ts";
import { body, fields, json, problems, resource } from "./resource.ts";

const tags = ["hooks"];
const slugParams = z.object({ slug: z.string().openapi({ param: { in: "path", name: "slug" } }) });

const list = createRoute({
  method: "get",
  path: "/hooks",
  tags,
  summary: "Hooks, newest first",
  request: { query: fields(pageQuery) },
  responses: { 200: json("Hooks", pageSchema(hookSchema)), ...problems },
});

const create = createRoute({
  method: "post",
  path: "/hooks",
  tags,
  summary: "Make an address that records what is sent to it and may feed an app",
  request: { body: body(newHook) },
  responses: { 201: json("The hook", hookSchema), ...problems },
});

const show = createRoute({
  method: "get",
  path: "/hooks/{slug}",
  tags,
  summary: "One hook, by its slug or id",
  request: { params: slugParams },
  responses: { 200: json("The hook", hookSchema), ...problems },
});

const change = createRoute({
  method: "patch",
  path: "/hooks/{slug}",
  tags,
  summary: "Change a hook; what was sent to it stays",
  request: { params: slugParams, body: body(hookPatch) },
  responses: { 200: json("The hook", hookSchema), ...problems },
});

const remove = createRoute({
  method: "delete",
  path: "/hooks/{slug}",
  tags,
  summary: "Remove a hook with all that was sent to it",
  request: { params: slugParams },
  responses: { 204: { description: "Removed" }, ...problems },
});

const deliveries = createRoute({
  method: "get",
  path: "/hooks/{slug}/deliveries",
  tags,
  summary: "What was sent to a hook, newest first",
  request: { params: slugParams, query: fields(pageQuery) },
  responses: { 200: json("Deliveries", pageSchema(deliverySchema)), ...problems },
});

/** Calls on hooks. */
export const hookApiRoutes = resource();

hookApiRoutes.openapi(list, async (c) => {
  const query = c.req.valid("query");
  const page = await answerPage(query, {
    list: (limit) => listHooks(c.var.services.db, { limit, before: query.before }),
    toJson: (rows) => rows.map((hook) => toHookJson(hook, c.var.baseUrl)),
  });
  return c.json(page, 200);
});

hookApiRoutes.openapi(create, async (c) => {
  const { db, clock } = c.var.services;
  const input = c.req.valid("json");
  if (input.app_id !== null) await expectApp(db, input.app_id, "app_id");
  const at = clock.now().epochMilliseconds;
  const secret = input.secret ?? null;
  const hook = expectSecret({
    id: newId(),
    slug: input.slug ?? newSecret().replace(/[^A-Za-z0-9]/g, "").slice(0, 20).padEnd(20, "x"),
    appId: input.app_id,
    strategy: input.strategy,
    streamLimit: input.stream_limit,
    guard: input.guard ?? (secret === null ? "open" : "secret"),
    secret,
    signatureHeader: input.signature_header?.toLowerCase() ?? null,
    ratePerMinute: input.rate_per_minute,
    byteLimit: input.byte_limit,
    createdAt: at,
    updatedAt: at,
  });
  await insertHook(db, hook);
  return c.json(toHookJson(hook, c.var.baseUrl), 201, { location: `/api/v1/hooks/${hook.slug}` });
});

hookApiRoutes.openapi(show, async (c) => {
  return c.json(toHookJson(await knownHook(c, c.req.valid("param").slug), c.var.baseUrl), 200);
});

hookApiRoutes.openapi(change, async (c) => {
  const { db, clock } = c.var.services;
  const hook = await knownHook(c, c.req.valid("param").slug);
  const patch = c.req.valid("json");
  if (typeof patch.app_id === "string") await expectApp(db, patch.app_id, "app_id");
  const changed = expectSecret({
    ...hook,
    slug: patch.slug ?? hook.slug,
    appId: patch.app_id === undefined ? hook.appId : patch.app_id,
    strategy: patch.strategy ?? hook.strategy,
    streamLimit: patch.stream_limit ?? hook.streamLimit,
    guard: patch.guard ?? hook.guard,
    secret: patch.secret === undefined ? hook.secret : patch.secret,
    signatureHeader: patch.signature_header === undefined
      ? hook.signatureHeader
      : patch.signature_header?.toLowerCase() ?? null,
    ratePerMinute: patch.rate_per_minute ?? hook.ratePerMinute,
    byteLimit: patch.byte_limit ?? hook.byteLimit,
    updatedAt: clock.now().epochMilliseconds,
  });
  if (!await updateHook(db, changed)) throw new NotFoundError("hook", hook.slug);
  return c.json(toHookJson(changed, c.var.baseUrl), 200);
});

hookApiRoutes.openapi(remove, async (c) => {
  const hook = await knownHook(c, c.req.valid("param").slug);
  if (!await deleteHook(c.var.services.db, hook.id)) throw new NotFoundError("hook", hook.slug);
  return c.body(null, 204);
});

hookApiRoutes.openapi(deliveries, async (c) => {
  const hook = await knownHook(c, c.req.valid("param").slug);
  const query = c.req.valid("query");
  const page = await answerPage(query, {
    list: (limit) => listDeliveries(c.var.services.db, { hookId: hook.id, limit, before: query.before }),
    toJson: (rows) => rows.map(toDeliveryJson),
  });
  return c.json(page, 200);
});

/** A guarded hook needs the secret that it asks for. */
function expectSecret(hook: HookRow): HookRow {
  if (hook.guard === "open" || hook.secret !== null) return hook;
  const detail = `found nothing, expected at least 8 characters for the guard ${hook.guard}`;
  throw new InvalidBodyError([{ path: "secret", detail }]);
}
