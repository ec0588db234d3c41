import { createRoute, z } from "@hono/zod-openapi";
import { type Model, models } from "../../../devices/mod.ts";
import { panelToJson } from "../../../renderers/mod.ts";
import { json, problems, resource } from "./resource.ts";

const modelSchema = z.object({
  id: z.string(),
  name: z.string(),
  maker: z.string(),
  panel: z.record(z.string(), z.unknown()),
  buttons: z.array(z.object({ name: z.string(), edge: z.string(), at: z.number() })),
  draws_captions: z.boolean(),
  protocol: z.string(),
  reported_as: z.array(z.string()).openapi({ description: "Names that firmware sends" }),
  min_refresh_seconds: z.number(),
  refresh_seconds: z.number(),
  first_app: z.string(),
  notes: z.string(),
}).openapi("Model");

const list = createRoute({
  method: "get",
  path: "/models",
  tags: ["catalog"],
  summary: "Every model of the catalog",
  responses: { 200: json("Models", z.object({ data: z.array(modelSchema), next: z.null() })), ...problems },
});

/** The call on models. */
export const modelRoutes = resource();

modelRoutes.openapi(list, (c) => c.json({ data: models.map(toJson), next: null }, 200));

function toJson(model: Model): z.infer<typeof modelSchema> {
  return {
    id: model.id,
    name: model.name,
    maker: model.maker,
    panel: { ...panelToJson(model.panel) },
    buttons: model.buttons.map(({ name, edge, at }) => ({ name, edge, at })),
    draws_captions: model.drawsCaptions,
    protocol: model.protocol,
    reported_as: [...model.reportedAs],
    min_refresh_seconds: model.minRefreshSeconds,
    refresh_seconds: model.refreshSeconds,
    first_app: model.firstApp,
    notes: model.notes,
  };
}
