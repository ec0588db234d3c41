import { deleteDevice } from "../database/mod.ts";
import { NotFoundError } from "./errors.ts";
import type { Services } from "./services.ts";

/** Removes a device with its labels, playlist and tokens; its exchanges stay. Throws NotFoundError. */
export async function removeDevice(services: Services, id: string): Promise<void> {
  const { db, clock, events, lastGood } = services;
  if (!await deleteDevice(db, id)) throw new NotFoundError("device", id);
  lastGood.forget(id);
  events.emit({ kind: "device", at: clock.now(), deviceId: id, id });
}
