import type { Context } from "hono";
import { type HttpEnv, routes } from "../../http.ts";
import { dashboardPage } from "../../pages/dashboard.tsx";
import { viewDevice } from "../../pages/device_view.ts";
import { devicePart, devicesPart, exchangesPart, summaryPart } from "../../pages/parts.tsx";
import { previewDevice } from "../../preview.ts";
import { asAsked } from "../api/as_png.ts";
import { imageResponse } from "../api/image_response.ts";
import { knownDevice } from "../api/known.ts";
import { refuseStranger, requirePageAdmin } from "./page_admin.ts";
import { readDevices, readExchanges, readSummary } from "./read_dashboard.ts";

/** The dashboard, and the parts of it that it asks for again while it is open. */
export const dashboardRoutes = routes()
  .get("/", async (c, next) => {
    // Devices of the `composer` protocol come here too; only a browser asks for a page.
    if (!asksForPage(c)) return await next();
    const refused = await refuseStranger(c);
    if (refused !== null) return refused;
    const { services, baseUrl, deviceUrl } = c.var;
    const [devices, exchanges] = await Promise.all([
      readDevices(services, { baseUrl, deviceUrl, before: c.req.query("before") }),
      readExchanges(services),
    ]);
    return c.html(dashboardPage(devices, exchanges));
  })
  // The wall is the list of devices.
  .get("/devices", (c, next) => asksForPage(c) ? Promise.resolve(c.redirect("/", 303)) : next())
  .get("/dashboard/devices", requirePageAdmin, async (c) => {
    const { services, baseUrl, deviceUrl } = c.var;
    const before = c.req.query("before");
    return c.html(devicesPart(await readDevices(services, { baseUrl, deviceUrl, before })));
  })
  .get("/dashboard/devices/:id", requirePageAdmin, async (c) => {
    const { services, baseUrl } = c.var;
    const device = await knownDevice(services.db, c.req.param("id"));
    return c.html(devicePart(await viewDevice(services, device, baseUrl)));
  })
  .get("/dashboard/devices/:id/picture", requirePageAdmin, async (c) => {
    // The pixels of exactly the bytes that the device gets, in the colors that its inks have.
    const { services, baseUrl } = c.var;
    const device = await knownDevice(services.db, c.req.param("id"));
    const { screen } = await previewDevice(services, device, baseUrl);
    return imageResponse(c, await asAsked(screen.image, screen.panel, { as: "png", colors: "measured" }));
  })
  .get("/dashboard/summary", requirePageAdmin, async (c) => {
    return c.html(summaryPart(await readSummary(c.var.services)));
  })
  .get("/dashboard/exchanges", requirePageAdmin, async (c) => {
    return c.html(exchangesPart(await readExchanges(c.var.services)));
  });

function asksForPage(c: Context<HttpEnv>): boolean {
  return c.req.header("accept")?.includes("text/html") ?? false;
}
