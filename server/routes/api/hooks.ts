import { createRoute, z } from "@hono/zod-openapi";
import { deleteHook, listDeliveries, listHooks } from "../../../database/mod.ts";
import { NotFoundError } from "../../errors.ts";
import { changeHook, createHook } from "../../hooks/change_hooks.ts";
import { knownHook } from "../hooks.ts";
import { deliverySchema, hookPatch, hookSchema, newHook, toDeliveryJson, toHookJson } from "./hook_json.ts";
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
  const hook = await createHook(c.var.services, c.req.valid("json"));
  return c.json(toHookJson(hook, c.var.baseUrl), 201, { location: `/api/v1/hooks/${hook.slug}` });
});

hookApiRoutes.openapi(show, async (c) => {
  return c.json(toHookJson(await knownHook(c, c.req.valid("param").slug), c.var.baseUrl), 200);
});

hookApiRoutes.openapi(change, async (c) => {
  const hook = await knownHook(c, c.req.valid("param").slug);
  const changed = await changeHook(c.var.services, hook, c.req.valid("json"));
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
