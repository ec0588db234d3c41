import assert from "node:assert/strict";
import { DatabaseUnavailableError } from "../database/mod.ts";
import { startAdvice } from "./database_advice.ts";

Deno.test("who cannot start a server is told what to look at, by what SQLite says", () => {
  const advice = (said: string) =>
    startAdvice(new DatabaseUnavailableError(`Cannot open the database: ${said}`));
  assert.match(advice("SQLITE_READONLY: attempt to write a readonly database"), /permissions.*read-only/);
  assert.match(advice("SQLITE_CANTOPEN: unable to open database file"), /owner/);
  assert.match(advice("SQLITE_FULL: database or disk is full"), /room/);
  assert.match(advice("SQLITE_NOTADB: file is not a database"), /deno task restore/);
  assert.match(advice("database disk image is malformed"), /deno task restore/);
  assert.match(advice("SQLITE_BUSY: database is locked"), /Another program/);
  assert.match(advice("its file is gone, expected it to be there"), /mounted/);
  assert.match(advice("fetch failed"), /DATABASE_URL/);
});
