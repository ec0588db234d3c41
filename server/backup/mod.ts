export { discardAbandoned } from "./abandoned.ts";
export { BackupError } from "./errors.ts";
export { exchangeDatabase } from "./exchange_database.ts";
export { backUp, BACKUP_SUFFIX, toFileTime } from "./make_backup.ts";
export type { BackupManifest } from "./manifest.ts";
export { type BackupFacts, discardStaged, readStaged, stageBackup, stagedPath } from "./restore_backup.ts";
export { type BackupStatus, createScheduledBackups, type ScheduledBackups } from "./scheduled_backups.ts";
