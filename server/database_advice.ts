import { DatabaseUnavailableError } from "../database/mod.ts";
import { MEND } from "./problem.ts";

/** What can be the matter with a database. */
export type TroubleKind =
  | "full"
  | "read-only"
  | "damaged"
  | "failing"
  | "locked"
  | "gone"
  | "moved"
  | "overloaded"
  | "away";

/** What an error of a database says is the matter; null for an error that is not the database's. */
export function troubleKind(error: unknown): TroubleKind | null {
  if (!(error instanceof DatabaseUnavailableError)) return null;
  if (error.damaged) return "damaged";
  if (error.gone) return "gone";
  if (error.moved) return "moved";
  if (error.overloaded) return "overloaded";
  if (error.locked) return "locked";
  if (/SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH)/.test(error.message)) return "read-only";
  if (/SQLITE_FULL/.test(error.message)) return "full";
  if (/SQLITE_IOERR/.test(error.message)) return "failing";
  return "away";
}

/** What is the matter, and what an admin can do about it; the file is not named. */
export const ADVICE: Readonly<Record<TroubleKind, string>> = {
  full: "The disk of the database is full. Make room on it",
  "read-only":
    "The database file cannot be written. Look at the owner and the permissions of it and of its folder, and " +
    "whether the disk has turned read-only",
  damaged: `The database file is damaged. ${MEND}`,
  failing:
    "The disk cannot be written. Look whether there is room on it, a quota or a limit on the size of files, " +
    "and what the system's log says of it",
  locked: "Another program keeps the database locked. End it, or wait until it is done",
  gone:
    "The database file is gone. Put it back, or look whether its disk is mounted; to begin anew, start the server again",
  moved:
    "A file beside the database, -wal or -shm, was removed or replaced. Leave them alone while the server runs",
  overloaded: "More is asked of the database than it can do at once",
  away: "The database does not answer",
};

/** What whoever starts the server can do about a database that it cannot start with. */
export function startAdvice(error: DatabaseUnavailableError): string {
  const kind = troubleKind(error);
  return kind === null || kind === "away"
    ? "Look at DATABASE_URL, and whether what it names is there and answers"
    : ADVICE[kind];
}
