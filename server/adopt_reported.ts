import { isDeepStrictEqual } from "node:util";
import { ConstraintError, type DeviceRow, findDeviceByHardwareId, updateDevice } from "../database/mod.ts";
import {
  type DeviceClaim,
  modelForClaim,
  panelForClaim,
  panelForProtocol,
  type Poll,
} from "../devices/mod.ts";
import { panelToJson } from "../renderers/panels.ts";
import { deviceModel, devicePanel } from "./device_rows.ts";
import type { Services } from "./services.ts";

/**
 * The device as it reports itself now. Firmware often tells its model and size only after its setup, and an image
 * of another size comes out scrambled; so what it tells counts, until an admin has chosen a panel. Even then it
 * may say what its inks look like, as long as the admin has left that to the model, and its hardware id.
 */
export async function adoptReported(services: Services, device: DeviceRow, poll: Poll): Promise<DeviceRow> {
  const glass = device.panelFrom === "admin" ? reportedInks(device, poll.claim) : reportedGlass(device, poll);
  const changes = { ...glass, ...await reportedId(services, device, poll.claim) };
  if (Object.keys(changes).length === 0) return device;
  try {
    return await updateDevice(services.db, device.id, changes, services.clock.now().epochMilliseconds) ??
      device;
  } catch (error) {
    // Another device took the id in the meantime: that one has it, and the next poll tells the rest.
    if (error instanceof ConstraintError) return device;
    throw error;
  }
}

function reportedGlass(device: DeviceRow, { claim, protocol }: Poll): Partial<DeviceRow> {
  if (claim.model === null && !tellsOfGlass(claim)) return {};
  const { model: name, width, height, orientation, palette } = claim;
  const told = JSON.stringify([protocol, device.model, name, width, height, orientation, palette]);
  if (confirmed.get(device.panel) === told) return {};
  // A report without a name keeps the name that was given before.
  const model = claim.model === null ? deviceModel(device) : modelForClaim(claim, protocol);
  const panel = { ...panelToJson(panelForClaim(claim, panelForProtocol(model, protocol))) };
  if (model.id !== device.model || !isDeepStrictEqual(panel, device.panel)) return { model: model.id, panel };
  if (Object.isFrozen(device.panel)) confirmed.set(device.panel, told);
  return {};
}

/** What was told last and said of a panel just what is stored. */
const confirmed = new WeakMap<DeviceRow["panel"], string>();

function tellsOfGlass({ width, orientation, palette }: DeviceClaim): boolean {
  return width !== null || orientation !== null || palette !== null;
}

/** The inks alone, where the panel has what its model has by itself, or what any panel has. */
function reportedInks(device: DeviceRow, { palette }: DeviceClaim): Partial<DeviceRow> {
  if (palette === null) return {};
  const panel = devicePanel(device);
  if (panel.palette !== "auto" && panel.palette !== deviceModel(device).panel.palette) return {};
  const measured = panelForClaim({ width: null, height: null, orientation: null, palette }, panel);
  return measured === panel ? {} : { panel: { ...panelToJson(measured) } };
}

/** The id of a device that an admin made without one; in other protocols it is how the device is found. */
async function reportedId(
  services: Services,
  device: DeviceRow,
  { friendlyId, hardwareId }: DeviceClaim,
): Promise<Partial<DeviceRow>> {
  if (friendlyId === null || hardwareId === null || device.hardwareId !== null) return {};
  return await findDeviceByHardwareId(services.db, hardwareId) === null ? { hardwareId } : {};
}
