import { insertRequests, type RequestRow } from "../../database/mod.ts";
import { newId } from "../ids.ts";
import type { Services } from "../services.ts";

/** An app that requests bring with them, and when they are shown. Times in milliseconds since the epoch. */
export interface QueuedApp {
  readonly app: NonNullable<RequestRow["app"]>;
  readonly priority: number;
  readonly expiresAt: number | null;
}

/** Queues a request of its own for every device, all or none, so that each shows it; answers their ids. */
export async function queueForDevices(
  services: Services,
  { deviceIds, app, priority, expiresAt }: QueuedApp & { readonly deviceIds: readonly string[] },
): Promise<readonly string[]> {
  const { db, clock, events, sources } = services;
  const at = clock.now();
  const requests = deviceIds.map((deviceId): RequestRow => ({
    id: newId(),
    appId: null,
    app,
    deviceId,
    selector: null,
    priority,
    notBefore: null,
    expiresAt,
    status: "queued",
    shownAt: null,
    exchangeId: null,
    createdAt: at.epochMilliseconds,
  }));
  await insertRequests(db, requests);
  sources.changed();
  for (const { id, deviceId } of requests) events.emit({ kind: "request", at, deviceId, id });
  return requests.map(({ id }) => id);
}
