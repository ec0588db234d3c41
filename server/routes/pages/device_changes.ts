import type { Context } from "hono";
import type { DeviceRow } from "../../../database/mod.ts";
import { InvalidInputError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { viewDevice } from "../../pages/device_view.ts";
import { devicePart } from "../../pages/parts.tsx";
import { changeDevice } from "../api/change_device.ts";
import { devicePatch } from "../api/device_schema.ts";
import { knownDevice } from "../api/known.ts";
import { isPart, limitForm, requirePageAdmin } from "./page_admin.ts";
import { readForm } from "./read_form.ts";

/** What a device shows and how it is called, changed on its card as the JSON API changes it. */
export const deviceChangeRoutes = routes()
  .post("/devices/:id/default_app", requirePageAdmin, limitForm, async (c) => {
    const { app_id: appId } = await readForm(c);
    if (typeof appId !== "string") {
      throw new InvalidInputError(
        "Cannot choose an app: found no app_id, expected the id of an installed app",
      );
    }
    return await change(c, { default_app_id: appId === "" ? null : appId });
  })
  .post("/devices/:id/name", requirePageAdmin, limitForm, async (c) => {
    const { name } = await readForm(c);
    const read = devicePatch.shape.name.unwrap().safeParse(name);
    if (!read.success) {
      throw new InvalidInputError(
        `Cannot rename a device: found ${JSON.stringify(name)}, expected 1 to 100 characters on one line`,
      );
    }
    return await change(c, { name: read.data });
  });

async function change(
  c: Context<HttpEnv>,
  patch: { readonly default_app_id?: string | null; readonly name?: string },
): Promise<Response> {
  const { services, baseUrl } = c.var;
  const device: DeviceRow = await knownDevice(services.db, c.req.param("id") ?? "");
  const changed = await changeDevice(services, device, patch);
  if (!isPart(c)) return c.redirect(`/?open=${device.id}#device-${device.id}`, 303);
  return c.html(devicePart(await viewDevice(services, changed, baseUrl)));
}
