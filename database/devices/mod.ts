import { deleteAppStatesOfDeviceStatement } from "../app_states/mod.ts";
import type { DatabaseClient, Statement } from "../client.ts";
import { deleteLabelsStatement } from "../labels/mod.ts";
import { deletePlaylistStatement } from "../playlists/mod.ts";
import { forgetPressesStatement } from "../presses/mod.ts";
import { deleteQueuedRequestsStatement } from "../requests/mod.ts";
import { readFirst, readInteger } from "../row.ts";
import { deleteScreenStatement } from "../screens/mod.ts";
import { deleteStatement, insertStatement, updateStatement } from "../table.ts";
import { deleteTokensStatement } from "../tokens/mod.ts";
import { devices1 } from "./devices_1.ts";
import { devices2 } from "./devices_2.ts";
import { type DeviceRow, fromColumns, toColumns } from "./row.ts";

export { findKnownLabels } from "./known_labels.ts";
export type { DeviceRow } from "./row.ts";
export { type DeviceChange, updateDevices } from "./update_devices.ts";
export { findDevices, surveyDevice, surveyDevices, type SurveyedDevice } from "./survey.ts";

/** Every version of this entity, oldest first. */
export const tables = [devices1, devices2];

const { statements } = devices2;

/** Adds a device. Throws ConstraintError when its friendly id or hardware id is taken. */
export async function insertDevice(db: DatabaseClient, device: DeviceRow): Promise<void> {
  await db.execute(insertDeviceStatement(device));
}

/** The same as a statement, for whatever must come into being together with the device. */
export function insertDeviceStatement(device: DeviceRow): Statement {
  return insertStatement(devices2, toColumns(device));
}

/** The device with this id, or null. */
export async function findDevice(db: DatabaseClient, id: string): Promise<DeviceRow | null> {
  return readFirst((await db.execute({ sql: statements.find, args: [id] })).rows, fromColumns);
}

/** The device with this friendly id, exactly as written, or null. */
export async function findDeviceByFriendlyId(
  db: DatabaseClient,
  friendlyId: string,
): Promise<DeviceRow | null> {
  return readFirst(
    (await db.execute({ sql: statements.findByFriendlyId, args: [friendlyId] })).rows,
    fromColumns,
  );
}

/** The device with this hardware id, exactly as written, or null. */
export async function findDeviceByHardwareId(
  db: DatabaseClient,
  hardwareId: string,
): Promise<DeviceRow | null> {
  return readFirst(
    (await db.execute({ sql: statements.findByHardwareId, args: [hardwareId] })).rows,
    fromColumns,
  );
}

/** Devices, newest first; `before` is the id that a page ended with. */
export async function listDevices(
  db: DatabaseClient,
  page: { limit: number; before?: string | undefined },
): Promise<DeviceRow[]> {
  const { rows } = await db.execute(
    page.before === undefined
      ? { sql: statements.list, args: [page.limit] }
      : { sql: statements.listBefore, args: [page.before, page.limit] },
  );
  return rows.map(fromColumns);
}

/** Devices of a model, oldest first. */
export async function listDevicesOfModel(
  db: DatabaseClient,
  model: string,
  limit: number,
): Promise<DeviceRow[]> {
  return (await db.execute({ sql: statements.listOfModel, args: [model, limit] })).rows.map(fromColumns);
}

/** Changes the fields given and answers the device as it then is, or null. Throws ConstraintError on a taken id. */
export async function updateDevice(
  db: DatabaseClient,
  id: string,
  patch: Partial<DeviceRow>,
  at: number,
): Promise<DeviceRow | null> {
  const { id: _id, ...set } = toColumns({ ...patch, updatedAt: at });
  const { sql, args } = updateStatement(devices2, { key: { id }, set });
  return readFirst((await db.execute({ sql: `${sql} RETURNING *`, args })).rows, fromColumns);
}

/**
 * Deletes a device with its labels, playlist, app states, screen, tokens, presses and queued requests, all or none.
 * Its exchanges, telemetry and logs stay on record. Answers whether there was one.
 */
export async function deleteDevice(db: DatabaseClient, id: string): Promise<boolean> {
  const [deleted] = await db.batch([
    deleteStatement(devices2, { id }),
    deleteLabelsStatement(id),
    deletePlaylistStatement(id),
    deleteAppStatesOfDeviceStatement(id),
    deleteScreenStatement(id),
    deleteTokensStatement({ kind: "device", deviceId: id }),
    forgetPressesStatement(id),
    deleteQueuedRequestsStatement(id),
  ]);
  return deleted?.rowsAffected === 1;
}

/** Takes an app away from every device whose default it is. */
export function clearDefaultAppStatement(appId: string, at: number): Statement {
  return { sql: statements.clearDefaultApp, args: [at, appId] };
}

/** How many devices there are, or how many are so provisioned. */
export async function countDevices(
  db: DatabaseClient,
  provisioning?: DeviceRow["provisioning"],
): Promise<number> {
  const { rows } = await db.execute(
    provisioning === undefined
      ? { sql: statements.count, args: [] }
      : { sql: statements.countProvisioning, args: [provisioning] },
  );
  return readFirst(rows, (row) => readInteger(row, "count")) ?? 0;
}
