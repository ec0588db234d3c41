import { createRoute } from "@hono/zod-openapi";
import { PATIENCE, previewDevice } from "../../preview.ts";
import { asAsked, asPngQuery } from "./as_png.ts";
import { imageResponse } from "./image_response.ts";
import { knownDevice } from "./known.ts";
import { idParams } from "./page.ts";
import { fields, image, problems, resource } from "./resource.ts";

const show = createRoute({
  method: "get",
  path: "/devices/{id}/screen",
  tags: ["devices"],
  summary: "The exact bytes that its next poll would get; consumes nothing. `as=png` shows raw bytes as well",
  request: { params: idParams, query: fields(asPngQuery) },
  responses: {
    200: image("The image for the device's panel"),
    304: { description: "Not changed" },
    ...problems,
  },
});

/** The call on a device's screen. */
export const deviceScreenRoutes = resource();

deviceScreenRoutes.openapi(show, async (c) => {
  const device = await knownDevice(c.var.services.db, c.req.valid("param").id);
  const { screen, refreshSeconds, why } = await previewDevice(c.var.services, device, c.var.baseUrl, {
    patience: PATIENCE,
  });
  return imageResponse(c, await asAsked(screen.image, screen.panel, c.req.valid("query")), {
    "last-modified": new Date(screen.image.composedAt.epochMilliseconds).toUTCString(),
    "x-refresh-seconds": String(refreshSeconds),
    "x-reason": why,
  });
});
