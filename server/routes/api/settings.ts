import { createRoute, z } from "@hono/zod-openapi";
import { writeRetention } from "../../config_values.ts";
import { changeRules, readRules, type Rules } from "../../rules.ts";
import { body, fields, json, problems, resource } from "./resource.ts";

const tags = ["settings"];
const origin = z.enum(["environment", "admin", "default"])
  .openapi({ description: "Who said so; what the environment says cannot be changed here" });
const policy = z.enum(["open", "approve", "closed"]);
const retention = z.string().max(40).openapi({ example: "30d,200000" });

const settingsSchema = z.object({
  provisioning: z.object({ value: policy, origin }),
  exchange_retention: z.object({ value: retention, origin }),
}).openapi("Settings");

const settingsPatch = fields({
  provisioning: policy.nullable().optional(),
  exchange_retention: retention.nullable().optional(),
}).openapi("SettingsPatch");

const show = createRoute({
  method: "get",
  path: "/settings",
  tags,
  summary: "What the server goes by: who is admitted, how long exchanges are kept",
  responses: { 200: json("The settings", settingsSchema), ...problems },
});

const change = createRoute({
  method: "patch",
  path: "/settings",
  tags,
  summary: "Change what the environment does not fix; null takes back what was set here",
  request: { body: body(settingsPatch) },
  responses: { 200: json("The settings", settingsSchema), ...problems },
});

/** Calls on what the whole server goes by. */
export const settingsApiRoutes = resource();

settingsApiRoutes.openapi(show, async (c) => c.json(toJson(await readRules(c.var.services)), 200));

settingsApiRoutes.openapi(change, async (c) => {
  const { provisioning, exchange_retention: exchangeRetention } = c.req.valid("json");
  await changeRules(c.var.services, {
    ...(provisioning === undefined ? {} : { provisioning }),
    ...(exchangeRetention === undefined ? {} : { exchangeRetention }),
  });
  return c.json(toJson(await readRules(c.var.services)), 200);
});

function toJson({ provisioning, exchangeRetention }: Rules): z.infer<typeof settingsSchema> {
  const { value, origin } = exchangeRetention;
  return { provisioning, exchange_retention: { value: writeRetention(value), origin } };
}
