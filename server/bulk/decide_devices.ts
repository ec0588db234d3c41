import { type DeviceRow, updateDevices } from "../../database/mod.ts";
import type { Services } from "../services.ts";
import { type Matched, tellChanged } from "./matched.ts";

/** Admits, refuses or keeps waiting many devices, all or none. */
export async function decideDevices(
  services: Services,
  decisions: readonly { readonly id: string; readonly to: DeviceRow["provisioning"] }[],
): Promise<Matched> {
  const { db, clock, lastGood } = services;
  const changes = decisions.map(({ id, to }) => ({ id, patch: { provisioning: to } }));
  const changed = await updateDevices(db, changes, clock.now().epochMilliseconds);
  // A device that is no longer let in must not find its last screen while the database is away.
  for (const id of changed) lastGood.forget(id);
  return tellChanged(services, changed);
}
