import { ConstraintError, DatabaseUnavailableError, StatementError } from "./errors.ts";

/** A failed job as plain data, so that it can leave a worker. */
export interface Fault {
  readonly kind: "constraint" | "unavailable" | "statement";
  readonly message: string;
  /** The connection should be thrown away. */
  readonly broken: boolean;
}

/** Codes of SQLite, sqld and the client that blame the statement, not the database. */
const STATEMENT_CODES = new Set([
  "SQLITE_ERROR",
  "SQLITE_UNKNOWN", // sqld's name for SQLITE_ERROR, and for codes that it does not know
  "SQLITE_TOOBIG",
  "SQLITE_MISMATCH",
  "SQLITE_MISUSE",
  "SQLITE_RANGE",
  "SQLITE_AUTH",
  "SQL_PARSE_ERROR",
  "SQL_NO_STATEMENT",
  "SQL_MANY_STATEMENTS",
  "SQL_INPUT_ERROR",
  "ARGS_INVALID",
  "ARGS_BOTH_POSITIONAL_AND_NAMED",
]);

/** What SQLite says when the file is at fault, whichever code a server puts before it. */
const FILE_FAULT =
  /disk I\/O error|malformed|not a database|is full|unable to open|readonly|database is locked|timed out/i;

/** What a replica of a libSQL server puts before the primary's text, whose code it does not hand on. */
const FROM_PRIMARY = /^(?:PROXY_ERROR: )*error executing a request on the primary: /;

/** Text of SQLite that blames the row. */
const ROW_FAULT = /^(?:UNIQUE|NOT NULL|CHECK|FOREIGN KEY) constraint failed/;

/** Text of SQLite that blames the statement. */
const STATEMENT_FAULT = /^(?:no such |near "|table \S+ has no column|incomplete input|unrecognized token)/;

/** Busy and locked pass by themselves: the connection is still good. */
const PASSING = /^SQLITE_(BUSY|LOCKED|FULL)/;

/** Classes whatever the libsql client threw, on a local file and on a server alike. */
export function toFault(error: unknown): Fault {
  const message = clean(error);
  const code = codeOf(error);
  const primary = code === "PROXY_ERROR" && FROM_PRIMARY.test(message)
    ? message.replace(FROM_PRIMARY, "").replace(/^SQLite error: /, "")
    : null;
  if (primary !== null && ROW_FAULT.test(primary)) {
    return { kind: "constraint", message: primary, broken: false };
  }
  if (primary !== null && STATEMENT_FAULT.test(primary)) {
    return { kind: "statement", message: primary, broken: false };
  }
  if (code.startsWith("SQLITE_CONSTRAINT")) return { kind: "constraint", message, broken: false };
  if (STATEMENT_CODES.has(code) && !FILE_FAULT.test(message)) {
    return { kind: "statement", message, broken: false };
  }
  // Arguments that the client itself refuses have no code; a failed fetch is a TypeError too.
  if (code === "" && (error instanceof RangeError || isArgumentError(error))) {
    return { kind: "statement", message, broken: false };
  }
  // A statement that the client left open would keep every later transaction of this connection from its end.
  const isStuck = /statements in progress/.test(message);
  return {
    kind: "unavailable",
    message: code === "" ? message : `${code}: ${message}`,
    broken: isStuck || !PASSING.test(code),
  };
}

/** Turns a fault into the error that callers of DatabaseClient see. */
export function toError(fault: Fault, sql: string): Error {
  if (fault.kind === "constraint") return new ConstraintError(fault.message);
  if (fault.kind === "statement") {
    return new StatementError(`Cannot run a statement: ${fault.message}`, { sql });
  }
  return new DatabaseUnavailableError(`Cannot reach the database: ${fault.message}`);
}

function codeOf(error: unknown): string {
  const { code, rawCode } = (error ?? {}) as { code?: unknown; rawCode?: unknown };
  if (typeof code !== "string") return "";
  // The library knows not every extended code by name; its low byte is the plain one.
  return code.startsWith("UNKNOWN_SQLITE_ERROR") && typeof rawCode === "number"
    ? PLAIN_CODES[rawCode & 0xff] ?? code
    : code;
}

const PLAIN_CODES: Readonly<Record<number, string>> = {
  1: "SQLITE_ERROR",
  5: "SQLITE_BUSY",
  6: "SQLITE_LOCKED",
  13: "SQLITE_FULL",
  19: "SQLITE_CONSTRAINT",
};

function isArgumentError(error: unknown): boolean {
  return error instanceof TypeError && /passed as argument|argument|bind/i.test(error.message) &&
    !/fetch/i.test(error.message);
}

/** Without the prefixes that the client and sqld put before SQLite's own text: `SQLITE_X: SQLite error: `. */
function clean(error: unknown): string {
  const text = error instanceof Error ? error.message : textOf(error);
  const cause = error instanceof TypeError && error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return text.replace(/^(?:SQL\w+: )+/, "").replace(/^SQLite error: /, "") + cause;
}

/** The text of anything that was thrown, also of what has none: an object may even bring a broken `toString`. */
function textOf(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return "an error without a text";
  }
}
