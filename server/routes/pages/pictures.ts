import type { Context } from "hono";
import { DecodeError, type Panel } from "../../../renderers/panels.ts";
import { devicePanel } from "../../device_rows.ts";
import { NotFoundError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import type { ShelvedImage } from "../../images.ts";
import { previewDevice } from "../../preview.ts";
import { asAsked } from "../api/as_png.ts";
import { imageResponse } from "../api/image_response.ts";
import { knownDevice } from "../api/known.ts";
import { requirePageAdmin } from "./page_admin.ts";

/** What browsers show by themselves. */
const SHOWN = ["image/png", "image/jpeg", "image/webp", "image/bmp"];
/** The address names the bytes and the panel, so what it answers never changes. */
const FOR_GOOD = { "cache-control": "private, max-age=31536000, immutable" };

/** Pictures of screens as their inks look. */
export const pictureRoutes = routes()
  .get("/dashboard/devices/:id/picture", requirePageAdmin, async (c) => {
    // The pixels of exactly the bytes that the device's next poll gets.
    const { services, baseUrl } = c.var;
    const device = await knownDevice(services.db, c.req.param("id"));
    const { screen } = await previewDevice(services, device, baseUrl);
    return imageResponse(c, await asAsked(screen.image, screen.panel, { as: "png", colors: "measured" }));
  })
  .get("/dashboard/devices/:id/sent/:name{[0-9a-f]+\\.png}", requirePageAdmin, async (c) => {
    // The pixels of exactly the bytes that a device was sent.
    const { services } = c.var;
    const device = await knownDevice(services.db, c.req.param("id"));
    const hash = c.req.param("name").slice(0, -".png".length);
    const image = await services.images.find(hash);
    if (image === null) throw new NotFoundError("image", hash);
    return await sentPicture(c, image, devicePanel(device));
  });

async function sentPicture(c: Context<HttpEnv>, image: ShelvedImage, panel: Panel): Promise<Response> {
  try {
    return imageResponse(c, await asAsked(image, panel, { as: "png", colors: "measured" }), FOR_GOOD);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    // The panel is another one since, or the device asked for another encoding.
    if (!SHOWN.includes(image.mediaType)) throw new NotFoundError("picture of image", image.hash);
    return imageResponse(c, image, FOR_GOOD);
  }
}
