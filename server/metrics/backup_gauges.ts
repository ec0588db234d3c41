import { Gauge, type Registry } from "prom-client";
import type { BackupStatus } from "../backup/scheduled_backups.ts";

/** What scheduled backups add; they stand there only where some are scheduled. Times are 0 before there is one. */
export function createBackupGauges(registers: Registry[]): (status: BackupStatus) => void {
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `screen_composer_backup_${name}`, help, registers });
  const last = gauge("last_timestamp_seconds", "When the newest scheduled backup was made");
  const bytes = gauge("last_bytes", "Size of the newest scheduled backup");
  const next = gauge("next_timestamp_seconds", "When the next scheduled backup is due");
  const failing = gauge("failing", "1 when the last try failed");
  return (status) => {
    last.set((status.last?.at ?? 0) / 1000);
    bytes.set(status.last?.bytes ?? 0);
    next.set((status.next ?? 0) / 1000);
    failing.set(status.failure === null ? 0 : 1);
  };
}
