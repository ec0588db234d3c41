import { isDeepStrictEqual } from "node:util";
import { createRoute, z } from "@hono/zod-openapi";
import { type Alternative, alternativePanel, type Model, models } from "../../../devices/mod.ts";
import { panelToJson } from "../../../renderers/panels.ts";
import { catalogPage, catalogQuery } from "./catalog_page.ts";
import { pageSchema } from "./page.ts";
import { panelInput, panelOutput } from "./panel_schema.ts";
import { json, problems, resource } from "./resource.ts";

const modelSchema = z.object({
  id: z.string(),
  name: z.string(),
  maker: z.string(),
  panel: panelOutput,
  alternatives: z.array(z.object({ label: z.string(), panel: panelInput })).openapi({
    description:
      "Other panels that the model takes: PATCH a device with the model's id and one of these panels",
  }),
  buttons: z.array(z.object({ name: z.string(), edge: z.string(), at: z.number() })),
  sends_presses: z.boolean().openapi({ description: "Whether known firmware tells of presses" }),
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
  request: { query: catalogQuery },
  responses: { 200: json("Models", pageSchema(modelSchema)), ...problems },
});

/** The call on models. */
export const modelRoutes = resource();

modelRoutes.openapi(list, (c) => {
  const { rows, next } = catalogPage(models, c.req.valid("query"), ({ id }) => id);
  return c.json({ data: rows.map(toJson), next }, 200);
});

function toJson(model: Model): z.infer<typeof modelSchema> {
  return {
    id: model.id,
    name: model.name,
    maker: model.maker,
    panel: { ...panelToJson(model.panel) },
    alternatives: model.alternatives.map((alternative) => toChanges(model, alternative)),
    buttons: model.buttons.map(({ name, edge, at }) => ({ name, edge, at })),
    sends_presses: model.sendsPresses,
    draws_captions: model.drawsCaptions,
    protocol: model.protocol,
    reported_as: [...model.reportedAs],
    min_refresh_seconds: model.minRefreshSeconds,
    refresh_seconds: model.refreshSeconds,
    first_app: model.firstApp,
    notes: model.notes,
  };
}

/** An alternative with the fields alone that differ from the model's panel. */
function toChanges(
  model: Model,
  alternative: Alternative,
): { label: string; panel: Record<string, unknown> } {
  const usual: Readonly<Record<string, unknown>> = { ...panelToJson(model.panel) };
  const changed = Object.entries(panelToJson(alternativePanel(model, alternative)))
    .filter(([name, value]) => !isDeepStrictEqual(value, usual[name]));
  return { label: alternative.label, panel: Object.fromEntries(changed) };
}
