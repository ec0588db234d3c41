import { createRoute, z } from "@hono/zod-openapi";
import { type Panel, readPanel } from "../../../renderers/panels.ts";
import { InvalidBodyError } from "../../errors.ts";
import { previewApp } from "../../preview.ts";
import { asAsked, asPngQuery } from "./as_png.ts";
import { imageResponse } from "./image_response.ts";
import { expectModel, expectPanel, knownApp } from "./known.ts";
import { idParams, queryInteger } from "./page.ts";
import { fields, image, problems, resource } from "./resource.ts";

const target = fields({
  model: z.string().max(100).optional(),
  width: queryInteger({ least: 1, most: 4096 }).optional(),
  height: queryInteger({ least: 1, most: 4096 }).optional(),
  pixel_format: z.string().max(100).optional(),
  rotation: queryInteger({ least: 0, most: 270 }).optional(),
  encoding: z.string().max(100).optional(),
  ...asPngQuery,
  mirror: z.enum(["true", "false"]).optional(),
  samples: z.string().max(100).optional()
    .openapi({ description: "packed or bytes" }),
  palette: z.string().max(100).optional()
    .openapi({ description: "auto, nominal, or a preset of GET /api/v1/pixel_formats" }),
  dither: z.string().max(100).optional(),
  strength: z.string().max(20).optional().openapi({ description: "0 to 1" }),
  tone: z.string().max(100).optional().openapi({ description: "auto, ink or photo" }),
});

const show = createRoute({
  method: "get",
  path: "/apps/{id}/preview",
  tags: ["apps"],
  summary: "One app on the panel of a model, or on any panel by its width and height; exact bytes",
  request: { params: idParams, query: target },
  responses: { 200: image("The image"), 304: { description: "Not changed" }, ...problems },
});

/** The call that previews an app. */
export const appPreviewRoutes = resource();

appPreviewRoutes.openapi(show, async (c) => {
  const app = await knownApp(c.var.services.db, c.req.valid("param").id);
  const { model: name, as, colors, ...panelFields } = c.req.valid("query");
  const model = name === undefined ? null : expectModel(name);
  const panel = model === null
    ? readBare(panelFields)
    : expectPanel("panel", () => readPanel(panelFields, model.panel));
  const screen = await previewApp(c.var.services, app, { panel, model, baseUrl: c.var.baseUrl });
  return imageResponse(c, await asAsked(screen.image, screen.panel, { as, colors }), {
    "last-modified": new Date(screen.image.composedAt.epochMilliseconds).toUTCString(),
  });
});

function readBare(panelFields: Omit<z.output<typeof target>, "model" | "as" | "colors">): Panel {
  const missing = (["width", "height"] as const).filter((name) => panelFields[name] === undefined);
  if (missing.length > 0) {
    const detail = "found nothing, expected pixels, or model in the place of width and height";
    throw new InvalidBodyError(missing.map((path) => ({ path, detail })));
  }
  return expectPanel("panel", () => readPanel(panelFields));
}
