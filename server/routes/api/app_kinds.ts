import { createRoute, z } from "@hono/zod-openapi";
import { apps, settingsSchema } from "../../../apps/mod.ts";
import { json, problems, resource } from "./resource.ts";

const kind = z.object({
  kind: z.string(),
  name: z.string(),
  description: z.string(),
  settings: z.record(z.string(), z.unknown()).openapi({ description: "JSON Schema (2020-12)" }),
}).openapi("AppKind");

const list = createRoute({
  method: "get",
  path: "/apps/kinds",
  tags: ["apps"],
  summary: "Kinds of app that can be installed, with the JSON Schema of their settings",
  responses: { 200: json("Kinds", z.object({ data: z.array(kind), next: z.null() })), ...problems },
});

/** The call on what can be installed. */
export const appKindRoutes = resource();

appKindRoutes.openapi(list, (c) => {
  const data = apps.filter((app) => app.installable).map((app) => ({
    kind: app.kind,
    name: app.name,
    description: app.description,
    settings: settingsSchema(app),
  }));
  return c.json({ data, next: null }, 200);
});
