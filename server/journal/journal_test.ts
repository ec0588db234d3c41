import assert from "node:assert/strict";
import { readdir, rm } from "node:fs/promises";
import fc from "fast-check";
import type { Statement, Value } from "../../database/mod.ts";
import { createLog } from "../log.ts";
import { chainJournals } from "./chain_journals.ts";
import { type Journal, JournalError } from "./journal.ts";
import { readJournalLine, toJournalLine } from "./journal_line.ts";
import { createMemoryJournal, MEMORY_ENTRIES } from "./memory_journal.ts";
import { openJournal } from "./open_journal.ts";

const entry = (name: string): Statement[] => [{ sql: "INSERT", args: [name] }];
const nameOf = (found: readonly Statement[] | null) => found?.[0]?.args[0] ?? null;

interface Place extends AsyncDisposable {
  readonly folder: string;
  readonly lines: string[];
  /** Opens the journal of a server that keeps its database in this folder. */
  open(database?: string): Promise<Journal>;
  files(): Promise<string[]>;
}

async function makePlace(): Promise<Place> {
  const folder = await Deno.makeTempDir();
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line));
  return {
    folder,
    lines,
    open: (database = "x") => openJournal({ databaseUrl: `file:${folder}/${database}.db`, log }),
    files: () => readdir(`${folder}/journal`).catch(() => []),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

Deno.test("an entry comes back from its line as it was, whatever it holds", () => {
  const value: fc.Arbitrary<Value> = fc.oneof(
    fc.constant(null),
    fc.string({ unit: "binary" }).map((text) => text.toWellFormed()),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((each) => !Object.is(each, -0)),
    fc.bigInt(),
    fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
  );
  const statements = fc.array(
    fc.record({ sql: fc.string(), args: fc.array(value) }, { noNullPrototype: true }),
  );
  fc.assert(fc.property(statements, (each) => {
    const line = toJournalLine(each);
    assert.ok(!line.includes("\n"));
    assert.deepEqual(readJournalLine(line), each);
  }));
});

Deno.test("what is no entry is none, and never an error", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
    const found = readJournalLine(line);
    assert.ok(found === null || Array.isArray(found));
  }));
  assert.equal(readJournalLine(toJournalLine(entry("a")).slice(0, -3)), null);
});

Deno.test("a server that needs no journal makes none", async () => {
  await using place = await makePlace();
  const journal = await place.open();
  assert.deepEqual([journal.size, await journal.first(5), await journal.close()], [0, [], 0]);
  assert.deepEqual(await place.files(), []);
});

Deno.test("entries leave in their order, and the file with the last of them", async () => {
  await using place = await makePlace();
  const journal = await place.open();
  const names = Array.from({ length: 300 }, (_, index) => `entry ${index} ü`);
  await Promise.all(names.map((name) => journal.append(entry(name))));
  const found: unknown[] = [];
  while (journal.size > 0) {
    const some = await journal.first(70);
    if (found.length === 0) await journal.append(entry("late"));
    found.push(...some.map(nameOf));
    await journal.drop(some.length);
  }
  assert.deepEqual(found, [...names, "late"]);
  assert.equal((await place.files()).length, 1);
  assert.equal(await journal.close(), 0);
  assert.deepEqual(await place.files(), []);
});

Deno.test("what one process left the next one finds, and another database's does not", async () => {
  await using place = await makePlace();
  const first = await place.open();
  for (const name of ["a", "b", "c"]) await first.append(entry(name));
  await first.drop(1);
  assert.equal(await first.close(), 0);
  const other = await place.open("y");
  assert.equal(other.size, 0);
  await other.close();
  const second = await place.open();
  await second.append(entry("d"));
  // What was dropped is there again: it is written twice rather than lost, and refused the second time.
  const [found] = [await second.first(10)];
  assert.deepEqual(found.map(nameOf), ["a", "b", "c"], "first what was left");
  await second.drop(found.length);
  assert.deepEqual((await second.first(10)).map(nameOf), ["d"]);
  await second.close();
});

Deno.test("a file that a process still writes is not taken by another", async () => {
  await using place = await makePlace();
  const one = await place.open();
  await one.append(entry("mine"));
  const two = await place.open();
  assert.equal(two.size, 0);
  await two.append(entry("other"));
  assert.deepEqual((await one.first(5)).map(nameOf), ["mine"]);
  assert.deepEqual((await two.first(5)).map(nameOf), ["other"]);
  await one.close();
  await two.close();
});

Deno.test("a line that was cut is left out, one that cannot be read is said to be so, and those around it stay", async () => {
  await using place = await makePlace();
  const first = await place.open();
  for (const name of ["a", "b"]) await first.append(entry(name));
  await first.close();
  const [name = ""] = await place.files();
  const path = `${place.folder}/journal/${name}`;
  const text = await Deno.readTextFile(path);
  await Deno.writeTextFile(
    path,
    `${text.replace("\n", "\nnonsense\n")}${toJournalLine(entry("cut")).slice(0, 9)}`,
  );
  const second = await place.open();
  assert.deepEqual((await second.first(9)).map((each) => nameOf(each)), ["a", null, "b"]);
  assert.deepEqual(place.lines.filter((line) => /Found 3 exchanges/.test(line)).length, 1);
  await second.close();
});

Deno.test("where no file can be written memory keeps entries, and tells how many are lost in the end", async () => {
  await using place = await makePlace();
  await Deno.writeTextFile(`${place.folder}/journal`, "a file where a folder should be");
  const journal = await place.open();
  await journal.append(entry("a"));
  await journal.append(entry("b"));
  assert.deepEqual((await journal.first(5)).map(nameOf), ["a", "b"]);
  await journal.drop(1);
  assert.equal(await journal.close(), 1);
  assert.equal(place.lines.filter((line) => /in memory while the database is away/.test(line)).length, 1);
});

Deno.test("memory gives up its oldest entries beyond its limit", async () => {
  const journal = createMemoryJournal();
  for (let index = 0; index <= MEMORY_ENTRIES; index++) await journal.append(entry(String(index)));
  assert.deepEqual([journal.size, nameOf((await journal.first(1))[0] ?? null)], [MEMORY_ENTRIES, "1"]);
});

Deno.test("a fault that is not the journal's is not hidden", async () => {
  const broken = {
    ...createMemoryJournal(),
    size: 0,
    append: () => Promise.reject(new TypeError("a mistake")),
  };
  const full = { ...broken, append: () => Promise.reject(new JournalError("full")) };
  const log = createLog(() => {});
  await assert.rejects(chainJournals([broken, createMemoryJournal()], log).append(entry("a")), TypeError);
  const spare = createMemoryJournal();
  await chainJournals([full, spare], log).append(entry("a"));
  assert.equal(spare.size, 1);
});
