import { z } from "@hono/zod-openapi";
import { clearExchanges, listExchanges } from "../../database/mod.ts";
import { requireAdmin } from "../auth/mod.ts";
import { routes } from "../http.ts";
import { labelsInput } from "./api/button_labels.ts";
import { effectiveLabels, overrideLabels } from "./api/effective_labels.ts";
import { toExchangeJson } from "./api/exchange_json.ts";
import { readInput } from "./api/faults.ts";
import { namedDevice } from "./api/named_device.ts";
import { idSchema, queryInteger } from "./api/page.ts";
import { expectJson, limitBody } from "./api/read_body.ts";
import { fields } from "./api/resource.ts";

const logsQuery = fields({
  limit: queryInteger({ least: 1, most: 500 }).default(50),
  before: idSchema.optional(),
  device: z.string().max(100).optional(),
});

const labelsUpdate = fields({ device: z.string().min(1).max(100), labels: labelsInput });

/** The `composer` protocol's own admin calls. */
export const adminCallRoutes = routes();

adminCallRoutes.get("/logs", requireAdmin, async (c) => {
  const { db } = c.var.services;
  const { device, limit, before } = readInput(logsQuery, c.req.query());
  const deviceId = device === undefined ? undefined : (await namedDevice(c.var.services, device)).id;
  const rows = await listExchanges(db, { limit, before, deviceId });
  return c.json({ logs: rows.map(toExchangeJson) }, 200, { "cache-control": "no-store" });
});

adminCallRoutes.post("/clear-logs", requireAdmin, async (c) => {
  return c.json({ cleared: await clearExchanges(c.var.services.db) });
});

adminCallRoutes.post("/update-labels", requireAdmin, limitBody, expectJson, async (c) => {
  const { services, baseUrl } = c.var;
  const text = await c.req.text();
  const { device: name, labels } = readInput(labelsUpdate, text === "" ? undefined : JSON.parse(text));
  const device = await namedDevice(services, name);
  await overrideLabels(services, device, labels);
  const effective = await effectiveLabels(services, { device, baseUrl });
  const captions = Object.fromEntries(
    Object.entries(effective).map(([button, label]) => [button, label.text]),
  );
  return c.json({ device: name, labels: captions });
});
