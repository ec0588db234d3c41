import { createRoute, z } from "@hono/zod-openapi";
import { NO_DATA, type SourceData } from "../../../apps/mod.ts";
import { readPanel } from "../../../renderers/panels.ts";
import { previewDeviceOf } from "../../preview.ts";
import { appContext } from "../../app_context.ts";
import type { ScreenInputs } from "../../screen_inputs.ts";
import { runTransform } from "../../transform/run_transform.ts";
import { expectModel, expectPanel, expectProgram } from "./known.ts";
import { body, fields, json, problems, resource } from "./resource.ts";

const check = fields({
  settings: z.record(z.string(), z.unknown())
    .openapi({ description: "Of the kind template: GET /api/v1/apps/kinds" }),
  data: z.record(z.string(), z.unknown()).default({})
    .openapi({ description: "What sources gave, by their names; hook is what was sent to a hook" }),
  model: z.string().max(100).optional(),
  width: z.number().int().min(1).max(4096).optional(),
  height: z.number().int().min(1).max(4096).optional(),
  pixel_format: z.string().max(100).optional(),
}).openapi("TemplateCheck");

const place = {
  in: z.enum(["markup", "style", "transform"]),
  line: z.number().int(),
  column: z.number().int(),
};

const report = z.object({
  faults: z.array(z.object({ ...place, detail: z.string() }))
    .openapi({ description: "Why it cannot be composed; none when it can" }),
  unsupported: z.array(z.object({
    ...place,
    kind: z.enum(["property", "value", "selector", "at-rule", "tag", "attribute", "picture"]),
    what: z.string().openapi({ example: "float" }),
    reason: z.string(),
  })).openapi({ description: "What it asks for that is not drawn" }),
}).openapi("TemplateReport");

const post = createRoute({
  method: "post",
  path: "/apps/template/check",
  tags: ["apps"],
  summary: "What is wrong with a template, and what in it is not drawn; installs nothing",
  request: { body: body(check) },
  responses: { 200: json("The report", report), ...problems },
});

/** The call that checks a template. */
export const templateCheckRoutes = resource();

/** A usual wall panel, where nothing else is asked for. */
const USUAL = { width: 800, height: 480 };

templateCheckRoutes.openapi(post, async (c) => {
  const { settings, data, model: name, ...panelFields } = c.req.valid("json");
  const app = expectProgram({ kind: "template", settings });
  const model = name === undefined ? null : expectModel(name);
  const panel = expectPanel(
    "panel",
    () => model === null ? readPanel({ ...USUAL, ...panelFields }) : readPanel(panelFields, model.panel),
  );
  const { config, clock, runner } = c.var.services;
  const now = clock.now();
  const inputs: ScreenInputs = {
    kind: app.kind,
    settings,
    state: undefined,
    device: previewDeviceOf(model, c.var.baseUrl),
    panel,
    timeZone: config.timeZone,
  };
  const context = appContext(app, inputs, now);
  const given: Record<string, SourceData> = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, { ...NO_DATA, value }]),
  );
  const transforms = app.transforms(context.settings, { data: given, apps: {} });
  for (const [name, { code, input }] of Object.entries(transforms)) {
    const { output, fault } = await runTransform({ code, input: JSON.stringify(input) });
    given[name] = output === null ? { ...NO_DATA, error: fault } : { ...NO_DATA, value: JSON.parse(output) };
  }
  const { report: { faults, unsupported } } = await runner.review(inputs, { now, data: given });
  return c.json({ faults: [...faults], unsupported: [...unsupported] }, 200);
});
