import type { Context } from "hono";
import { DecodeError, type Panel } from "../../../renderers/panels.ts";
import { composeOrProblem } from "../../compose_or_problem.ts";
import { devicePanel } from "../../device_rows.ts";
import { NotFoundError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import type { ShelvedImage } from "../../images.ts";
import { type DeviceLook, lookAtDevice } from "../../look_at_device.ts";
import { asAsked } from "../api/as_png.ts";
import { imageResponse } from "../api/image_response.ts";
import { knownDevice } from "../api/known.ts";
import { requirePageAdmin } from "./page_admin.ts";

/** Screens of a device in the colors of its glass: as it is now, at its next poll, and as it was last sent. */
export const devicePictureRoutes = routes()
  .get(
    "/devices/:id/picture/now",
    requirePageAdmin,
    async (c) => await draw(c, ({ onShow }) => onShow.inputs),
  )
  .get("/devices/:id/picture/next", requirePageAdmin, async (c) => await draw(c, ({ next }) => next.inputs))
  .get("/devices/:id/picture/glass", requirePageAdmin, async (c) => {
    const { services, baseUrl } = c.var;
    const device = await knownDevice(services.db, c.req.param("id"));
    const { standing: { screen } } = await lookAtDevice(services, device, baseUrl);
    const image = screen?.imageHash ? await services.images.find(screen.imageHash) : null;
    if (image === null) {
      throw new NotFoundError("image", screen?.imageHash ?? "of a device that never polled");
    }
    return await sent(c, image, devicePanel(device));
  });

/** Draws one of the screens that a look found, and keeps nothing of it. */
async function draw(
  c: Context<HttpEnv>,
  choose: (look: DeviceLook) => DeviceLook["onShow"]["inputs"],
): Promise<Response> {
  const { services, baseUrl } = c.var;
  const device = await knownDevice(services.db, c.req.param("id") ?? "");
  const look = await lookAtDevice(services, device, baseUrl);
  const { image, panel } = await composeOrProblem(services, {
    inputs: choose(look),
    standing: look.standing,
    visit: null,
    offline: true,
  });
  return imageResponse(c, await asAsked(image, panel, { as: "png", colors: "measured" }));
}

/** The pixels of the bytes that were sent; the bytes themselves where the panel is another one since. */
async function sent(c: Context<HttpEnv>, image: ShelvedImage, panel: Panel): Promise<Response> {
  try {
    return imageResponse(c, await asAsked(image, panel, { as: "png", colors: "measured" }));
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return imageResponse(c, image);
  }
}
