import {
  type DatabaseClient,
  type DeviceRow,
  findDevice,
  findDeviceByFriendlyId,
  findDeviceByHardwareId,
  listDevices,
  listDevicesOfModel,
} from "../../../database/mod.ts";
import { emptyClaim, findReportedModel, readHardwareId } from "../../../devices/mod.ts";
import { ConflictError, NotFoundError } from "../../errors.ts";
import { findKnown } from "../../find_device.ts";
import type { Services } from "../../services.ts";

const PAGE = 500;

/**
 * The device that a person or a device means by this: id, friendly id, hardware id, model as firmware spells it
 * where there is a single unit, or exact name. Throws NotFoundError, or ConflictError when several are meant.
 */
export async function namedDevice(services: Services, name: string): Promise<DeviceRow> {
  const { db } = services;
  const hardwareId = readHardwareId(name);
  const known = await findDevice(db, name) ??
    await findDeviceByFriendlyId(db, name.toUpperCase()) ??
    (hardwareId === null ? null : await findDeviceByHardwareId(db, hardwareId));
  if (known !== null) return known;
  const meant = await unitsOfModel(services, name) ?? await devicesCalled(db, name);
  if (meant[0] === undefined) throw new NotFoundError("device", name);
  if (meant.length === 1) return meant[0];
  throw new ConflictError(
    `Cannot tell which device ${
      JSON.stringify(name)
    } is: found ${meant.length} or more, expected an id or friendly id`,
  );
}

/** Units of the model of this name, at most two: the one that polls by its model's name stands for all. */
async function unitsOfModel(services: Services, name: string): Promise<DeviceRow[] | null> {
  const model = findReportedModel(name);
  if (model === null) return null;
  const only = await findKnown(services, { protocol: "composer", claim: { ...emptyClaim, model: name } });
  const units = only === null ? await listDevicesOfModel(services.db, model.id, 2) : [only];
  return units.length === 0 ? null : units;
}

/** Names are not indexed: this reads page after page, and only where nothing else was meant. */
async function devicesCalled(db: DatabaseClient, name: string): Promise<DeviceRow[]> {
  const called: DeviceRow[] = [];
  let page: DeviceRow[] = [];
  do {
    page = await listDevices(db, { limit: PAGE, before: page.at(-1)?.id });
    called.push(...page.filter((device) => device.name === name));
  } while (page.length === PAGE && called.length < 2);
  return called;
}
