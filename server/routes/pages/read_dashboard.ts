import {
  countDevices,
  type DeviceRow,
  findDevice,
  listDevices,
  listExchanges,
  listScreens,
} from "../../../database/mod.ts";
import type { DevicesProps } from "../../pages/dashboard.tsx";
import { nextPoll, viewDevice } from "../../pages/device_view.ts";
import type { ExchangeTableProps } from "../../pages/exchange_table.tsx";
import type { SummaryProps } from "../../pages/summary.tsx";
import type { Services } from "../../services.ts";

/** Devices on one page: each of them is composed. */
const DEVICES = 24;
/** Exchanges on the dashboard. */
const EXCHANGES = 25;

/** Reads the devices of one page of the dashboard; `before` is the id of the last one of the page before. */
export async function readDevices(
  services: Services,
  { baseUrl, deviceUrl, before }: { baseUrl: string; deviceUrl: string; before: string | undefined },
): Promise<DevicesProps> {
  const found = await listDevices(services.db, { limit: DEVICES + 1, before });
  const rows = found.slice(0, DEVICES);
  const of = (provisioning: DeviceRow["provisioning"]) =>
    rows.filter((row) => row.provisioning === provisioning);
  const [views, summary] = await Promise.all([
    Promise.all(of("admitted").map((device) => viewDevice(services, device, baseUrl))),
    readSummary(services),
  ]);
  const last = rows.at(-1);
  return {
    views,
    waiting: of("waiting"),
    refused: of("refused"),
    older: found.length > rows.length && last !== undefined ? `/?before=${last.id}` : null,
    summary,
    deviceUrl,
    now: services.clock.now().epochMilliseconds,
    timeZone: services.config.timeZone,
  };
}

/** Counts the admitted devices, and those of the newest 500 that are late or were never seen. */
export async function readSummary(services: Services): Promise<SummaryProps> {
  const [admitted, devices] = await Promise.all([
    countDevices(services.db, "admitted"),
    listDevices(services.db, { limit: 500 }),
  ]);
  const ids = devices.filter((device) => device.provisioning === "admitted").map((device) => device.id);
  const now = services.clock.now().epochMilliseconds;
  const screens = await listScreens(services.db, ids);
  const late = screens.filter((screen) => nextPoll(screen, now).late).length;
  return { admitted, late, unseen: ids.length - screens.length };
}

/** Reads the last exchanges and the names of their devices. */
export async function readExchanges(services: Services): Promise<ExchangeTableProps> {
  const exchanges = await listExchanges(services.db, { limit: EXCHANGES });
  const ids = new Set(exchanges.map((exchange) => exchange.deviceId).filter((id) => id !== null));
  const devices = await Promise.all([...ids].map((id) => findDevice(services.db, id)));
  return {
    exchanges,
    names: new Map(devices.filter((device) => device !== null).map((device) => [device.id, device.name])),
    now: services.clock.now().epochMilliseconds,
    timeZone: services.config.timeZone,
  };
}
