/** What a device tells of its battery; what it did not tell is left out, or null. */
export interface Battery {
  readonly batteryPercent?: number | null | undefined;
  readonly batteryVolts?: number | null | undefined;
  readonly charging?: boolean | null | undefined;
}

/** Percent and volts below which a battery wants to be charged; a lithium cell is nearly empty at 3.3 V. */
const LOW = { percent: 15, volts: 3.3 };

/** Whether a battery wants to be charged, and is not. */
export function isLow({ batteryPercent, batteryVolts, charging }: Battery): boolean {
  return ((batteryPercent ?? 100) < LOW.percent || (batteryVolts ?? 5) < LOW.volts) && charging !== true;
}

/** Volts of a lithium cell that is empty and of one that is full. */
const CELL = { empty: 3, full: 4.2 };

/** How full a battery is, from 0 to 1: as its device says, else by its volts; null where neither is known. */
export function chargeOf({ batteryPercent, batteryVolts }: Battery): number | null {
  const share = batteryPercent !== null && batteryPercent !== undefined
    ? batteryPercent / 100
    : batteryVolts !== null && batteryVolts !== undefined
    ? (batteryVolts - CELL.empty) / (CELL.full - CELL.empty)
    : null;
  return share === null ? null : Math.min(1, Math.max(0, share));
}
