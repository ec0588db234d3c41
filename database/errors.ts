/** A row that the schema refuses: UNIQUE, PRIMARY KEY, NOT NULL, CHECK, a column's type, or RAISE in a trigger. */
export class ConstraintError extends Error {
  override readonly name = "ConstraintError";
  /** SQLite's own words, such as `UNIQUE constraint failed: devices_1.friendly_id`. */
  readonly constraint: string;

  constructor(constraint: string, options?: ErrorOptions) {
    super(`Cannot write a row: ${constraint}`, options);
    this.constraint = constraint;
  }
}

/** What is said of a file that was there and is not any more. */
export const GONE = "its file is gone, expected it to be there";

/** What is said of a file beside an open database that another one took the place of, or none. */
export const MOVED = "was removed or replaced, expected it to be left alone while the database is open";

/**
 * The database did not answer: lost connection, broken file, full disk, lock held too long, deadline passed.
 * A write that ends so may or may not have been applied. Later calls try again on a fresh connection.
 */
export class DatabaseUnavailableError extends Error {
  override readonly name = "DatabaseUnavailableError";

  /** Whether what is in the file is broken, so that trying again does not help. */
  get damaged(): boolean {
    return /SQLITE_(?:CORRUPT|NOTADB)|is malformed|is not a database/.test(this.message);
  }

  /** Whether a file that was used before is not there any more. */
  get gone(): boolean {
    return this.message.includes(GONE);
  }

  /** Whether a file beside the database was taken from under it. */
  get moved(): boolean {
    return this.message.includes(MOVED);
  }

  /** Whether more calls were waiting than may wait. */
  get overloaded(): boolean {
    return /calls are already waiting/.test(this.message);
  }

  /** Whether another program kept its lock for longer than a statement waits. */
  get locked(): boolean {
    return /SQLITE_(?:BUSY|LOCKED)|database is locked/.test(this.message);
  }
}

/** A statement that can never run: wrong SQL, unknown table, a value that no column holds. A fault of this program. */
export class StatementError extends Error {
  override readonly name = "StatementError";
  readonly sql: string;

  constructor(message: string, options: ErrorOptions & { sql: string }) {
    super(message, options);
    this.sql = options.sql;
  }
}

/** A table version that is declared wrongly, or a migration or retirement that must not happen. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

/** A stored value that is not what its column's reader expects. */
export class RowError extends Error {
  override readonly name = "RowError";
}
