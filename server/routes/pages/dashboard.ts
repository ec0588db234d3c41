import type { Context } from "hono";
import { surveyDevice, surveyDevices } from "../../../database/mod.ts";
import { asksForPage } from "../../asks_for_page.ts";
import { NotFoundError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { viewDevice } from "../../pages/device_view.ts";
import { devicePart, exchangesPart, statesPart, wallDevicePart, wallPart } from "../../pages/parts.tsx";
import { filterPath, readFilter } from "../../pages/wall/filter.ts";
import { countStates } from "../../pages/wall/match_devices.ts";
import { WallPage } from "../../pages/wall/wall_page.tsx";
import type { WallListProps } from "../../pages/wall/wall_view.ts";
import { isId } from "../api/page.ts";
import { knownDevice } from "../api/known.ts";
import { keepDensity, readDensity } from "./density_cookie.ts";
import { isPart, refuseStranger, requirePageAdmin } from "./page_admin.ts";
import { readExchanges } from "./read_exchanges.ts";
import { DEVICES, readWall, readWallDevices } from "./read_wall.ts";
import { sendPage } from "./send_page.ts";

/** Devices of the wall that are open at one time; each composes the screen that it gets next. */
const MOST_OPEN = 8;

/** The wall of devices, and the parts of it that it asks for again while it is open. */
export const dashboardRoutes = routes()
  // Devices of the `composer` protocol come here too, and have been answered before.
  .get("/", async (c) => await refuseStranger(c) ?? await answerWall(c))
  .get("/devices", (c, next) => {
    if (!asksForPage(c.req)) return next();
    const { search } = new URL(c.req.url);
    return Promise.resolve(c.redirect(`/${search}`, 303));
  })
  .get("/dashboard/devices", requirePageAdmin, async (c) => c.html(wallPart(await readList(c))))
  .get("/dashboard/devices/:id", requirePageAdmin, async (c) => {
    const { services, baseUrl } = c.var;
    const device = await knownDevice(services.db, c.req.param("id"));
    if (c.req.query("open") !== undefined) {
      return c.html(devicePart(await viewDevice(services, device, baseUrl)));
    }
    const survey = await surveyDevice(services.db, device.id);
    const [shown] = survey === null ? [] : await readWallDevices(services, [survey]);
    if (shown === undefined) throw new NotFoundError("device", device.id);
    return c.html(wallDevicePart(shown, c.req.query("view") === "list" ? "list" : "screens"));
  })
  .get("/dashboard/summary", requirePageAdmin, async (c) => {
    const { db, clock } = c.var.services;
    const devices = await surveyDevices(db, { limit: DEVICES });
    return c.html(statesPart(countStates(devices, clock.now().epochMilliseconds), readFilter(c.req.query())));
  })
  .get("/dashboard/exchanges", requirePageAdmin, async (c) => {
    return c.html(exchangesPart(await readExchanges(c.var.services)));
  });

async function answerWall(c: Context<HttpEnv>): Promise<Response> {
  const query = c.req.query();
  const address = filterPath(readFilter(query));
  if (isPart(c)) {
    // Typing is no journey: each letter would be a step back in the browser.
    c.header("hx-replace-url", address);
    return c.html(wallPart(await readList(c)));
  }
  if (keepDensity(c, query["view"])) return c.redirect(address, 303);
  // A form sends its empty fields along; the address that stays says only what was asked.
  if (Object.values(query).includes("")) return c.redirect(address, 303);
  const [list, exchanges] = await Promise.all([readList(c), readExchanges(c.var.services)]);
  const head = { title: "Devices", section: "devices", live: true, scripts: ["wall.js"] } as const;
  return sendPage(c, head, WallPage({ list, exchanges }));
}

function readList(c: Context<HttpEnv>): Promise<WallListProps> {
  const { services, baseUrl, deviceUrl } = c.var;
  const query = c.req.query();
  const open = (c.req.queries("open") ?? []).filter(isId).slice(0, MOST_OPEN);
  return readWall(services, { filter: readFilter(query), density: readDensity(c), open, baseUrl, deviceUrl });
}
