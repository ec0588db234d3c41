import assert from "node:assert/strict";
import {
  type DatabaseClient,
  DatabaseUnavailableError,
  type ExchangeRow,
  findExchange,
  openDatabase,
  pressStatement,
  type Statement,
} from "../database/mod.ts";
import { createExchangeLog } from "./exchanges.ts";
import { newId } from "./ids.ts";
import { createMemoryJournal } from "./journal/mod.ts";
import { createLog } from "./log.ts";

function row(): ExchangeRow {
  return {
    id: newId(),
    at: 0,
    deviceId: null,
    protocol: "composer",
    method: "GET",
    path: "/",
    request: { headers: {}, body: null },
    response: { status: 200, headers: {}, body: null, image: null },
    appId: null,
    requestId: null,
    timings: {},
    error: null,
    inputs: null,
  };
}

interface Watched extends AsyncDisposable {
  readonly db: DatabaseClient;
  readonly batches: number[];
  fail: boolean;
}

/** The real database, with a count of what is written and a switch that takes it away. */
async function openWatched(): Promise<Watched> {
  const folder = await Deno.makeTempDir();
  const real = await openDatabase({ url: `file:${folder}/x.db`, authToken: null, syncUrl: null });
  const batches: number[] = [];
  const watched: Watched = {
    batches,
    fail: false,
    db: {
      ...real,
      execute: (statement) => real.execute(statement),
      close: () => real.close(),
      batch(statements: readonly Statement[]) {
        if (watched.fail) return Promise.reject(new DatabaseUnavailableError("Cannot write: taken away"));
        batches.push(statements.length);
        return real.batch(statements);
      },
    },
    async [Symbol.asyncDispose]() {
      await real.close();
      await Deno.remove(folder, { recursive: true });
    },
  };
  return watched;
}

const log = createLog(() => {});

Deno.test("exchanges that come together share writes and are all on record", async () => {
  await using watched = await openWatched();
  const exchanges = createExchangeLog({ db: watched.db, log, journal: createMemoryJournal() });
  const rows = Array.from({ length: 250 }, row);
  await Promise.all(rows.map((each) => exchanges.commit(each)));
  assert(watched.batches.length <= 4, `${watched.batches.length} writes`);
  for (const { id } of rows) assert.notEqual(await findExchange(watched.db, id), null);
  await exchanges.close();
});

Deno.test("one that loses a race is told so, and its neighbors in the group are written", async () => {
  await using watched = await openWatched();
  const exchanges = createExchangeLog({ db: watched.db, log, journal: createMemoryJournal() });
  const press = () => pressStatement({ deviceId: "D", button: "A", uptime: 1, exchangeId: "E", at: 0 });
  const [first, second, third] = [row(), row(), row()];
  const settled = await Promise.allSettled([
    exchanges.commit(first, [press()]),
    exchanges.commit(second, [press()]),
    exchanges.commit(third),
  ]);
  assert.deepEqual(settled.map(({ status }) => status), ["fulfilled", "rejected", "fulfilled"]);
  assert.equal(await findExchange(watched.db, second.id), null, "nothing of the loser is left");
  assert.notEqual(await findExchange(watched.db, third.id), null);
  await exchanges.close();
});

Deno.test("exchanges deferred while the database is away are written once it is back, each once", async () => {
  await using watched = await openWatched();
  const exchanges = createExchangeLog({ db: watched.db, log, journal: createMemoryJournal() });
  watched.fail = true;
  await assert.rejects(exchanges.commit(row()), DatabaseUnavailableError);
  const rows = [row(), row()];
  for (const each of rows) await exchanges.defer(each);
  assert.equal(exchanges.deferred, 2);
  watched.fail = false;
  await exchanges.close();
  assert.equal(exchanges.deferred, 0);
  for (const { id } of rows) assert.notEqual(await findExchange(watched.db, id), null);
});
