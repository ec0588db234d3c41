import type { DatabaseClient, Statement } from "../client.ts";
import { insertStatement } from "../table.ts";
import { presses1 } from "./presses_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [presses1];

/** What makes a press the same press: its device, button and the device's uptime in milliseconds. */
export interface PressKey {
  readonly deviceId: string;
  readonly button: string;
  readonly uptime: number;
}

/** Records a press. The batch ends in ConstraintError when the press is on record already. */
export function pressStatement(
  press: PressKey & { readonly exchangeId: string; readonly at: number },
): Statement {
  return insertStatement(presses1, {
    device_id: press.deviceId,
    button: press.button,
    uptime: press.uptime,
    exchange_id: press.exchangeId,
    at: press.at,
  });
}

/** Whether a press is on record. */
export async function hasPress(db: DatabaseClient, press: PressKey): Promise<boolean> {
  const args = [press.deviceId, press.button, press.uptime];
  return (await db.execute({ sql: presses1.statements.has, args })).rows.length > 0;
}

/** Forgets a device's presses, with the device. */
export function forgetPressesStatement(deviceId: string): Statement {
  return { sql: presses1.statements.forget, args: [deviceId] };
}

/** Deletes at most `chunk` of the oldest before a time; answers how many. */
export async function retainPresses(
  db: DatabaseClient,
  limits: { olderThan: number; chunk: number },
): Promise<number> {
  const args = [limits.olderThan, limits.chunk];
  return (await db.execute({ sql: presses1.statements.retain, args })).rowsAffected;
}
