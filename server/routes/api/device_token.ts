import { createRoute, z } from "@hono/zod-openapi";
import { renewToken } from "../../renew_token.ts";
import { knownDevice } from "./known.ts";
import { idParams } from "./page.ts";
import { json, problems, resource } from "./resource.ts";

const renew = createRoute({
  method: "post",
  path: "/devices/{id}/token",
  tags: ["devices"],
  summary: "A new token; the old one is refused from now on",
  request: { params: idParams },
  responses: {
    201: json("The token, answered this once", z.object({ device_id: z.string(), token: z.string() })),
    ...problems,
  },
});

/** The call on a device's token. */
export const deviceTokenRoutes = resource();

deviceTokenRoutes.openapi(renew, async (c) => {
  const device = await knownDevice(c.var.services.db, c.req.valid("param").id);
  return c.json({ device_id: device.id, token: await renewToken(c.var.services, device) }, 201);
});
