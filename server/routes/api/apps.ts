import { createRoute, z } from "@hono/zod-openapi";
import { type AppRow, listApps } from "../../../database/mod.ts";
import { changeApp, installApp, removeApp } from "../../installed_apps.ts";
import { publicSettings } from "../../secrets.ts";
import { knownApp } from "./known.ts";
import { answerPage, idParams, pageQuery, pageSchema } from "./page.ts";
import { body, fields, json, problems, resource } from "./resource.ts";
import { lineOfText } from "./text.ts";
import { timeOutput, toTime } from "./time.ts";

const tags = ["apps"];
const settings = z.record(z.string(), z.unknown())
  .openapi({ description: "By the JSON Schema of the kind: GET /api/v1/apps/kinds" });

const newApp = fields({
  kind: z.string().max(100).openapi({ example: "clock" }),
  name: lineOfText(100).optional(),
  settings: settings.default({}),
}).openapi("NewApp");

const appPatch = fields({ name: lineOfText(100).optional(), settings: settings.optional() }).openapi(
  "AppPatch",
);

const appSchema = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  settings: z.record(z.string(), z.unknown()),
  created_at: timeOutput,
  updated_at: timeOutput,
}).openapi("App");

const list = createRoute({
  method: "get",
  path: "/apps",
  tags,
  summary: "Installed apps, newest first",
  request: { query: fields(pageQuery) },
  responses: { 200: json("Apps", pageSchema(appSchema)), ...problems },
});

const create = createRoute({
  method: "post",
  path: "/apps",
  tags,
  summary: "Install an app",
  request: { body: body(newApp) },
  responses: { 201: json("The app", appSchema), ...problems },
});

const show = createRoute({
  method: "get",
  path: "/apps/{id}",
  tags,
  summary: "One installed app",
  request: { params: idParams },
  responses: { 200: json("The app", appSchema), ...problems },
});

const change = createRoute({
  method: "patch",
  path: "/apps/{id}",
  tags,
  summary: "Change an app's name, or put other settings in the place of its settings",
  request: { params: idParams, body: body(appPatch) },
  responses: { 200: json("The app", appSchema), ...problems },
});

const remove = createRoute({
  method: "delete",
  path: "/apps/{id}",
  tags,
  summary: "Remove an app from devices, playlists and the queue",
  request: { params: idParams },
  responses: { 204: { description: "Removed" }, ...problems },
});

/** Calls on installed apps. */
export const appRoutes = resource();

appRoutes.openapi(list, async (c) => {
  const query = c.req.valid("query");
  const page = await answerPage(query, {
    list: (limit) => listApps(c.var.services.db, { limit, before: query.before }),
    toJson: (rows) => rows.map(toJson),
  });
  return c.json(page, 200);
});

appRoutes.openapi(create, async (c) => {
  const app = await installApp(c.var.services, c.req.valid("json"));
  return c.json(toJson(app), 201, { location: `/api/v1/apps/${app.id}` });
});

appRoutes.openapi(show, async (c) => {
  return c.json(toJson(await knownApp(c.var.services.db, c.req.valid("param").id)), 200);
});

appRoutes.openapi(change, async (c) => {
  const app = await knownApp(c.var.services.db, c.req.valid("param").id);
  return c.json(toJson(await changeApp(c.var.services, app, c.req.valid("json"))), 200);
});

appRoutes.openapi(remove, async (c) => {
  await removeApp(c.var.services, c.req.valid("param").id);
  return c.body(null, 204);
});

function toJson({ createdAt, updatedAt, ...app }: AppRow): z.infer<typeof appSchema> {
  return {
    ...app,
    settings: publicSettings(app),
    created_at: toTime(createdAt),
    updated_at: toTime(updatedAt),
  };
}
