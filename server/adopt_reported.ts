import { isDeepStrictEqual } from "node:util";
import { type DeviceRow, updateDevice } from "../database/mod.ts";
import { modelForClaim, panelForClaim, type Poll } from "../devices/mod.ts";
import { panelToJson } from "../renderers/mod.ts";
import { deviceModel } from "./device_rows.ts";
import type { Services } from "./services.ts";

/**
 * The device as it reports itself now. Firmware often tells its model and size only after its setup, and an image
 * of another size comes out scrambled; so what it tells counts, until an admin has chosen a panel.
 */
export async function adoptReported(services: Services, device: DeviceRow, poll: Poll): Promise<DeviceRow> {
  const { claim, protocol } = poll;
  if (device.panelFrom === "admin" || (claim.model === null && claim.width === null)) return device;
  // A report without a name keeps the name that was given before.
  const model = claim.model === null ? deviceModel(device) : modelForClaim(claim, protocol);
  const panel = { ...panelToJson(panelForClaim(claim, model.panel)) };
  if (model.id === device.model && isDeepStrictEqual(panel, device.panel)) return device;
  const change = { model: model.id, panel };
  return await updateDevice(services.db, device.id, change, services.clock.now().epochMilliseconds) ?? device;
}
