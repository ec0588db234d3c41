import type { Context } from "hono";
import {
  type ExchangeSearch,
  findDevice,
  findDeviceByFriendlyId,
  listDevices,
  searchExchanges,
} from "../../../database/mod.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { ExchangeList, type ExchangeListProps } from "../../pages/exchanges/exchange_list.tsx";
import { ExchangesPage } from "../../pages/exchanges/exchanges_page.tsx";
import { type ExchangeFilter, filterPath, readFilter, statusRange } from "../../pages/exchanges/filter.ts";
import { redactExchange } from "../../redact.ts";
import type { Services } from "../../services.ts";
import { isId } from "../api/page.ts";
import { isPart, requirePageAdmin } from "./page_admin.ts";
import { sendPage } from "./send_page.ts";

/** Exchanges on one page. */
const ROWS = 50;
/** Exchanges that one search looks through, in several statements; the next page goes on from there. */
const WITHIN = 20_000;
/** Devices whose names are proposed, and searched for a part of a name. */
const DEVICES = 500;

/** The exchange log. */
export const exchangeListRoutes = routes().get("/exchanges", requirePageAdmin, async (c) => {
  const query = c.req.query();
  const filter = readFilter(query);
  const before = query["before"] !== undefined && isId(query["before"]) ? query["before"] : null;
  const clean = filterPath(filter, before);
  const list = await readList(c, filter, before);
  if (isPart(c)) {
    // Not one more step back for every letter typed and every poll that came.
    c.header("hx-replace-url", clean);
    return c.html(String(ExchangeList(list)));
  }
  // A form sends its empty fields along; the address that stays says only what was asked.
  if (Object.values(query).includes("")) return c.redirect(clean, 303);
  const devices = await listDevices(c.var.services.db, { limit: DEVICES });
  const names = [...new Set(devices.map(({ name }) => name))];
  const head = { title: "Exchanges", section: "exchanges", live: true, scripts: ["list_keys.js"] } as const;
  return sendPage(c, head, ExchangesPage({ list, names }));
});

async function readList(
  c: Context<HttpEnv>,
  filter: ExchangeFilter,
  before: string | null,
): Promise<ExchangeListProps> {
  const { services } = c.var;
  const search = await toSearch(services, filter);
  const options = { limit: ROWS, before: before ?? undefined, within: WITHIN };
  const { rows, next } = await searchExchanges(services.db, search, options);
  const ids = [...new Set(rows.map(({ deviceId }) => deviceId).filter((id) => id !== null))];
  const devices = (await Promise.all(ids.map((id) => findDevice(services.db, id)))).filter((device) =>
    device !== null
  );
  return {
    filter,
    exchanges: rows.map(redactExchange),
    next,
    before,
    devices: new Map(
      devices.map(({ id, name, friendlyId, timeZone }) => [id, { name, friendlyId, timeZone }]),
    ),
    now: services.clock.now().epochMilliseconds,
    timeZone: services.config.timeZone,
  };
}

async function toSearch(services: Services, filter: ExchangeFilter): Promise<ExchangeSearch> {
  const { device, protocol, outcome, slow, text } = filter;
  const status = outcome === undefined ? null : statusRange(outcome);
  return {
    ...(device !== undefined && { deviceIds: await deviceIdsOf(services, device) }),
    ...(protocol !== undefined && { protocol }),
    ...(status !== null && { status }),
    ...(outcome === "failed" && { failed: true }),
    ...(slow !== undefined && { slowerThan: slow }),
    ...(text !== undefined && { text }),
  };
}

/** The devices that a filter means: by id or friendly id, else by what their names contain; null for those of none. */
async function deviceIdsOf({ db }: Services, sought: string): Promise<readonly string[] | null> {
  if (sought === "none") return null;
  // One that was removed still has its exchanges.
  if (isId(sought)) return [sought];
  const coded = await findDeviceByFriendlyId(db, sought.toUpperCase());
  if (coded !== null) return [coded.id];
  const words = sought.toLowerCase();
  const devices = await listDevices(db, { limit: DEVICES });
  return devices.filter(({ name }) => name.toLowerCase().includes(words)).map(({ id }) => id);
}
