import { findDevices, listExchanges } from "../../../database/mod.ts";
import type { ExchangeTableProps } from "../../pages/exchange_table.tsx";
import { redactExchange } from "../../redact.ts";
import type { Services } from "../../services.ts";

/** Exchanges below the wall. */
const EXCHANGES = 8;

/** Reads the last exchanges and the names of their devices. */
export async function readExchanges({ db, clock, config }: Services): Promise<ExchangeTableProps> {
  const exchanges = await listExchanges(db, { limit: EXCHANGES });
  const ids = exchanges.map((exchange) => exchange.deviceId).filter((id) => id !== null);
  const devices = await findDevices(db, [...new Set(ids)]);
  return {
    exchanges: exchanges.map(redactExchange),
    names: new Map(devices.map((device) => [device.id, device.name])),
    now: clock.now().epochMilliseconds,
    timeZone: config.timeZone,
  };
}
