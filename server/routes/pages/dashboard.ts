import { findDevice } from "../../../database/mod.ts";
import { NotFoundError } from "../../errors.ts";
import { routes } from "../../http.ts";
import { dashboardPage } from "../../pages/dashboard.tsx";
import { viewDevice } from "../../pages/device_view.ts";
import { devicePart, devicesPart, exchangesPart, summaryPart } from "../../pages/parts.tsx";
import { refuseStranger, requirePageAdmin } from "./page_admin.ts";
import { readDevices, readExchanges, readSummary } from "./read_dashboard.ts";

/** The dashboard, and the parts of it that it asks for again while it is open. */
export const dashboardRoutes = routes()
  .get("/", async (c, next) => {
    // Devices of the `composer` protocol come here too; only a browser asks for a page.
    if (!c.req.header("accept")?.includes("text/html")) return await next();
    const refused = await refuseStranger(c);
    if (refused !== null) return refused;
    const { services, baseUrl } = c.var;
    const [devices, exchanges] = await Promise.all([
      readDevices(services, { baseUrl, before: c.req.query("before") }),
      readExchanges(services),
    ]);
    return c.html(dashboardPage(devices, exchanges));
  })
  .get("/dashboard/devices", requirePageAdmin, async (c) => {
    const { services, baseUrl } = c.var;
    return c.html(devicesPart(await readDevices(services, { baseUrl, before: c.req.query("before") })));
  })
  .get("/dashboard/devices/:id", requirePageAdmin, async (c) => {
    const { services, baseUrl } = c.var;
    const device = await findDevice(services.db, c.req.param("id"));
    if (device === null) throw new NotFoundError("device", c.req.param("id"));
    return c.html(devicePart(await viewDevice(services, device, baseUrl)));
  })
  .get("/dashboard/summary", requirePageAdmin, async (c) => {
    return c.html(summaryPart(await readSummary(c.var.services)));
  })
  .get("/dashboard/exchanges", requirePageAdmin, async (c) => {
    return c.html(exchangesPart(await readExchanges(c.var.services)));
  });
