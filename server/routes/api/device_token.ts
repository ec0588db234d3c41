import { createRoute, z } from "@hono/zod-openapi";
import { deleteTokensStatement, tokenStatement } from "../../../database/mod.ts";
import { hashSecret, newSecret } from "../../auth/mod.ts";
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
  const { db, clock, events, lastGood } = c.var.services;
  const device = await knownDevice(db, c.req.valid("param").id);
  const token = newSecret();
  const createdAt = clock.now().epochMilliseconds;
  const row = { hash: hashSecret(token), deviceId: device.id, name: device.name, createdAt, expiresAt: null };
  await db.batch([
    deleteTokensStatement({ kind: "device", deviceId: device.id }),
    tokenStatement({ kind: "device", ...row }),
  ]);
  lastGood.forget(device.id);
  events.emit({ kind: "device", at: clock.now(), deviceId: device.id, id: device.id });
  return c.json({ device_id: device.id, token }, 201);
});
