import { deviceLogStatement, type Statement } from "../database/mod.ts";
import type { Poll, WireResponse } from "../devices/mod.ts";
import type { Found } from "./find_device.ts";
import { newId } from "./ids.ts";
import { storeLogEntries } from "./log_entries.ts";
import type { Services } from "./services.ts";
import { toExchange, type Visit } from "./visit.ts";

/** Keeps the entries of a device's own log, also of a device that is not served. */
export async function answerLog(
  services: Services,
  visit: Visit,
  { poll, found }: { poll: Poll; found: Found },
): Promise<WireResponse> {
  const deviceId = "device" in found ? found.device.id : null;
  const response = visit.protocol.answer(poll, null);
  const exchange = toExchange(visit, response, { deviceId });
  await services.exchanges.commit(exchange, logStatements(visit, { poll, deviceId }));
  services.metrics.countPoll(exchange);
  services.events.emit({ kind: "poll", at: visit.at, deviceId, id: visit.exchangeId });
  return response;
}

/** A row for each entry of a device's log, within bounds, secrets redacted. */
export function logStatements(
  visit: Visit,
  { poll, deviceId }: { poll: Poll; deviceId: string | null },
): Statement[] {
  const kept = { deviceId, exchangeId: visit.exchangeId, at: visit.at.epochMilliseconds };
  return storeLogEntries(poll.logEntries).map((entry) => deviceLogStatement({ ...kept, id: newId(), entry }));
}
