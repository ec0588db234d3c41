import type { DatabaseUnavailableError } from "../database/mod.ts";
import { MEND } from "./problem.ts";

/** What an admin can do about a database file that a server cannot start with; null where trying again is all. */
export function databaseAdvice(error: DatabaseUnavailableError): string | null {
  if (error.damaged) return `The database file is damaged. ${MEND}`;
  if (/SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH)/.test(error.message)) {
    return "The database file cannot be written. Look at the owner and the permissions of it and of its folder, and " +
      "whether the disk has turned read-only";
  }
  if (/SQLITE_(?:FULL|IOERR)/.test(error.message)) {
    return "The disk cannot be written. Look whether there is room on it, and what the system's log says of it";
  }
  return null;
}
