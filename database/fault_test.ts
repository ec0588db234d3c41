import assert from "node:assert/strict";
import fc from "fast-check";
import { ConstraintError, DatabaseUnavailableError, StatementError } from "./errors.ts";
import { toError, toFault } from "./fault.ts";

function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

Deno.test("toFault() blames the database for outages, the statement for its own faults, the row for constraints", () => {
  const cases: readonly [error: unknown, kind: string, broken: boolean, message: RegExp][] = [
    [
      coded("SQLITE_CONSTRAINT", "SQLITE_CONSTRAINT: SQLite error: UNIQUE constraint failed: t.a"),
      "constraint",
      false,
      /^UNIQUE constraint failed: t\.a$/,
    ],
    [
      coded(
        "SQLITE_CONSTRAINT_UNIQUE",
        "SQLITE_CONSTRAINT: SQLITE_CONSTRAINT: NOT NULL constraint failed: t.b",
      ),
      "constraint",
      false,
      /^NOT NULL constraint failed: t\.b$/,
    ],
    [coded("SQLITE_ERROR", "SQLITE_ERROR: no such table: x"), "statement", false, /^no such table: x$/],
    [
      coded("SQLITE_UNKNOWN", "SQLITE_UNKNOWN: SQLite error: no such column: x"),
      "statement",
      false,
      /^no such column/,
    ],
    [
      coded("SQLITE_UNKNOWN", "SQLITE_UNKNOWN: SQLite error: disk I/O error"),
      "unavailable",
      true,
      /disk I\/O error/,
    ],
    [coded("SQLITE_IOERR", "SQLITE_IOERR: disk I/O error"), "unavailable", true, /^SQLITE_IOERR: disk/],
    [
      coded("SQLITE_CORRUPT", "SQLITE_CORRUPT: database disk image is malformed"),
      "unavailable",
      true,
      /malformed/,
    ],
    [coded("SQLITE_NOTADB", "SQLITE_NOTADB: file is not a database"), "unavailable", true, /not a database/],
    [coded("SQLITE_BUSY", "SQLITE_BUSY: database is locked"), "unavailable", false, /locked/],
    [
      coded("SQLITE_BUSY", "SQLITE_BUSY: cannot commit - SQL statements in progress"),
      "unavailable",
      true,
      /progress/,
    ],
    [coded("SQLITE_FULL", "SQLITE_FULL: database or disk is full"), "unavailable", false, /full/],
    [coded("HRANA_WEBSOCKET_ERROR", "HRANA_WEBSOCKET_ERROR: gone"), "unavailable", true, /gone/],
    [coded("SERVER_ERROR", "SERVER_ERROR: Server returned HTTP status 502"), "unavailable", true, /502/],
    [
      new TypeError("fetch failed", { cause: new Error("refused") }),
      "unavailable",
      true,
      /fetch failed \(refused\)/,
    ],
    [new RangeError("bigint is too large"), "statement", false, /too large/],
    [
      new TypeError("undefined cannot be passed as argument to the database"),
      "statement",
      false,
      /undefined/,
    ],
    [
      coded(
        "PROXY_ERROR",
        "PROXY_ERROR: PROXY_ERROR: error executing a request on the primary: UNIQUE constraint failed: t.a",
      ),
      "constraint",
      false,
      /^UNIQUE constraint failed: t\.a$/,
    ],
    [
      coded("PROXY_ERROR", "PROXY_ERROR: error executing a request on the primary: no such table: x"),
      "statement",
      false,
      /^no such table: x$/,
    ],
    [
      coded("PROXY_ERROR", "PROXY_ERROR: error executing a request on the primary: connection lost"),
      "unavailable",
      true,
      /lost/,
    ],
    ["whatever", "unavailable", true, /whatever/],
  ];
  for (const [error, kind, broken, message] of cases) {
    const fault = toFault(error);
    assert.deepEqual([fault.kind, fault.broken], [kind, broken], String(error));
    assert.match(fault.message, message);
  }
});

Deno.test("toFault() makes something of any error, and toError() one of three classes", () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.tuple(fc.string(), fc.string()).map(([code, text]) => coded(code, text)),
  );
  fc.assert(fc.property(anything, (thrown) => {
    const error = toError(toFault(thrown), "SELECT 1");
    assert.ok(
      error instanceof ConstraintError || error instanceof DatabaseUnavailableError ||
        error instanceof StatementError,
    );
  }));
});
