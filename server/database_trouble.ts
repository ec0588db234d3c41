import { DatabaseUnavailableError } from "../database/mod.ts";

/** What can be the matter with a database. */
export type TroubleKind = "full" | "read-only" | "damaged" | "failing" | "away";

/** What is the matter with the database, since when, and what to do. */
export interface Trouble {
  readonly kind: TroubleKind;
  readonly since: Temporal.Instant;
  /** One or two sentences for whoever runs the server. */
  readonly advice: string;
}

/** From SQLite's own words to what is the matter, first match first. */
const KINDS: readonly (readonly [RegExp, TroubleKind])[] = [
  [/SQLITE_FULL|is full|no space/i, "full"],
  [/SQLITE_READONLY|read-?only/i, "read-only"],
  [/SQLITE_CORRUPT|SQLITE_NOTADB|malformed|not a database/i, "damaged"],
  [/SQLITE_IOERR|disk I\/O error|file too large/i, "failing"],
];

/** What an error of a database says is the matter; null for an error that is not the database's. */
export function troubleKind(error: unknown): TroubleKind | null {
  if (!(error instanceof DatabaseUnavailableError)) return null;
  return KINDS.find(([pattern]) => pattern.test(error.message))?.[1] ?? "away";
}

/** What to do about it; `path` is the database's file, null where it is on a server. */
export function adviseTrouble(kind: TroubleKind, path: string | null): string {
  const where = path ?? "The database";
  switch (kind) {
    case "full":
      return `The disk of ${path ?? "the database"} is full: make room, the server then goes on by itself`;
    case "read-only":
      return `${where} cannot be written: give the server's user the right to write the file and its folder, and see ` +
        "that the disk is not mounted read-only; the server then goes on by itself";
    case "failing":
      return `The disk of ${
        path ?? "the database"
      } fails to write: look for a full disk or quota, a limit on the size of files, or ` +
        "errors in the system's log; the server goes on by itself once writing works";
    case "damaged":
      return `${where} is damaged: put a backup in its place with "deno task restore <backup>" (it makes ` +
        "them in data/backups/), also while the server runs; what is there now is kept beside it";
    case "away":
      return `${where} does not answer: the server goes on by itself once it does`;
  }
}
