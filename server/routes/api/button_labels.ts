import { createRoute, z } from "@hono/zod-openapi";
import { effectiveLabels, overrideLabels } from "./effective_labels.ts";
import { knownDevice } from "./known.ts";
import { idParams } from "./page.ts";
import { body, json, problems, resource } from "./resource.ts";
import { isPrintable } from "./text.ts";

const CAPTION_LIMIT = 200;

/** A caption that an admin types, or null to release it; by button. */
export const labelsInput = z.record(
  z.string().max(64),
  z.string().max(CAPTION_LIMIT).refine(isPrintable, "expected text without controls").nullable(),
).openapi("ButtonLabelsInput", { example: { A: "Go", B: null } });

const labelsOutput = z.record(
  z.string(),
  z.object({ text: z.string(), origin: z.enum(["app", "admin"]) }),
).openapi("ButtonLabels", { example: { A: { text: "Go", origin: "admin" } } });

const show = createRoute({
  method: "get",
  path: "/devices/{id}/button_labels",
  tags: ["devices"],
  summary: "The caption of every button, and whether the app or an admin gave it",
  request: { params: idParams },
  responses: { 200: json("Captions by button", labelsOutput), ...problems },
});

const override = createRoute({
  method: "put",
  path: "/devices/{id}/button_labels",
  tags: ["devices"],
  summary: "Override captions; null releases one to the app, buttons left out stay as they are",
  request: { params: idParams, body: body(labelsInput) },
  responses: { 200: json("Captions by button", labelsOutput), ...problems },
});

/** Calls on the captions of a device's buttons. */
export const buttonLabelRoutes = resource();

buttonLabelRoutes.openapi(show, async (c) => {
  const device = await knownDevice(c.var.services.db, c.req.valid("param").id);
  return c.json(await effectiveLabels(c.var.services, { device, baseUrl: c.var.baseUrl }), 200);
});

buttonLabelRoutes.openapi(override, async (c) => {
  const device = await knownDevice(c.var.services.db, c.req.valid("param").id);
  await overrideLabels(c.var.services, device, c.req.valid("json"));
  return c.json(await effectiveLabels(c.var.services, { device, baseUrl: c.var.baseUrl }), 200);
});
