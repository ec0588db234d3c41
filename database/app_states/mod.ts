import type { DatabaseClient, Statement } from "../client.ts";
import { readFirst, readInteger, readJson } from "../row.ts";
import { appStates1 } from "./app_states_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [appStates1];

const { statements } = appStates1;

/** The newest state of an app on a device, with the revision that a successor must exceed by one; null when new. */
export async function findAppState(
  db: DatabaseClient,
  of: { deviceId: string; appId: string },
): Promise<{ revision: number; state: unknown } | null> {
  const { rows } = await db.execute({ sql: statements.find, args: [of.deviceId, of.appId] });
  return readFirst(
    rows,
    (row) => ({ revision: readInteger(row, "revision"), state: readJson<unknown>(row, "state") }),
  );
}

/**
 * Writes a revision and drops the older ones. The batch ends in ConstraintError when another press got there first,
 * be it with this revision or a later one; then nothing of the batch is applied.
 */
export function appStateStatements(
  next: { deviceId: string; appId: string; revision: number; state: unknown; at: number },
): Statement[] {
  const { deviceId, appId, revision, state, at } = next;
  return [
    { sql: statements.insert, args: [deviceId, appId, revision, JSON.stringify(state ?? null), at] },
    { sql: statements.deleteOlder, args: [deviceId, appId, revision] },
  ];
}

/** Forgets every state of an app. */
export function deleteAppStatesStatement(appId: string): Statement {
  return { sql: statements.deleteOfApp, args: [appId] };
}

/** Forgets every state on a device. */
export function deleteAppStatesOfDeviceStatement(deviceId: string): Statement {
  return { sql: statements.deleteOfDevice, args: [deviceId] };
}
