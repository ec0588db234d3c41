export { exchangeDatabase } from "./exchange_database.ts";
export { backUp, toFileTime } from "./make_backup.ts";
export { type BackupFacts, discardStaged, readStaged, stagedPath, verifyStaged } from "./restore_backup.ts";
