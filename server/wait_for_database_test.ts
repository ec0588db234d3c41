import assert from "node:assert/strict";
import { DatabaseUnavailableError } from "../database/mod.ts";
import { createWaitForDatabase } from "./wait_for_database.ts";

const SERVER = { databaseUrl: "http://primary:8080", databaseSyncUrl: null };
const FILE = { databaseUrl: "file:data/screen-composer.db", databaseSyncUrl: null };
const AWAY = "Cannot reach the database: connection refused";

function listen() {
  const lines: string[] = [];
  const add = (line: string) => void lines.push(line);
  return { lines, log: { info: add, warn: add, error: add } };
}

/** Fails so many times with an error, then answers how many times it was called. */
function failing(times: number, error: Error) {
  let calls = 0;
  return () => ++calls <= times ? Promise.reject(error) : Promise.resolve(calls);
}

Deno.test("a start waits for a server that does not answer, says so once, and goes on when it does", async () => {
  for (const config of [SERVER, { ...FILE, databaseSyncUrl: "http://primary:8080" }]) {
    const { lines, log } = listen();
    const wait = createWaitForDatabase({ config, log, pause: 1 });
    assert.equal(await wait(failing(3, new DatabaseUnavailableError(AWAY))), 4);
    assert.equal(await wait(failing(1, new DatabaseUnavailableError(AWAY))), 2);
    assert.deepEqual(lines, [`Waiting for the database up to 30 s: ${AWAY}`]);
  }
});

Deno.test("a start does not wait for what waiting does not mend", async () => {
  const { lines, log } = listen();
  for (
    const [config, error] of [
      [FILE, new DatabaseUnavailableError(AWAY)],
      [SERVER, new DatabaseUnavailableError("Cannot reach the database: SQLITE_NOTADB")],
      [SERVER, new Error(AWAY)],
    ] as const
  ) {
    const wait = createWaitForDatabase({ config, log, pause: 1 });
    await assert.rejects(wait(failing(1, error)), error);
  }
  assert.deepEqual(lines, []);
});

Deno.test("a start gives up with the last error when the patience is over, which its parts share", async () => {
  const { lines, log } = listen();
  const wait = createWaitForDatabase({ config: SERVER, log, patience: 20, pause: 1 });
  const error = new DatabaseUnavailableError(AWAY);
  await assert.rejects(wait(failing(Infinity, error)), error);
  await assert.rejects(wait(failing(1, error)), error);
  assert.equal(lines.length, 1);
});
