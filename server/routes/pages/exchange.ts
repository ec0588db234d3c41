import { findDevice, findExchange, findImage } from "../../../database/mod.ts";
import { NotFoundError } from "../../errors.ts";
import { routes } from "../../http.ts";
import { exchangePage } from "../../pages/exchange.tsx";
import { requirePageAdmin } from "./page_admin.ts";

/** The page of one exchange. */
export const exchangePageRoutes = routes().get("/exchanges/:id", requirePageAdmin, async (c) => {
  const { db, clock, config } = c.var.services;
  const exchange = await findExchange(db, c.req.param("id"));
  if (exchange === null) throw new NotFoundError("exchange", c.req.param("id"));
  const { deviceId, response } = exchange;
  const [device, image] = await Promise.all([
    deviceId === null ? null : findDevice(db, deviceId),
    response.image === null ? null : findImage(db, response.image),
  ]);
  return c.html(exchangePage({
    exchange,
    device,
    image: image && { ...image, bytes: image.bytes.length },
    now: clock.now().epochMilliseconds,
    timeZone: config.timeZone,
  }));
});
