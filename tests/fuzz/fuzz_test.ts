import assert from "node:assert/strict";
import { ROOT } from "../task.ts";
import { fuzzParser, shareOut } from "./fuzz_parsers.ts";
import { fuzzRoutes } from "./fuzz_routes.ts";
import { listReaders } from "./list_readers.ts";
import { fuzzedParsers } from "./parsers/mod.ts";
import { TRUSTED } from "./trusted.ts";

/** Inputs of a run of all tests: parsers and routes together 20,000. */
const PARSER_INPUTS = 18_500;
const ROUTE_INPUTS = 1500;
/** Bytes that a heap may grow by between collections, as caches fill. */
const GROWTH = 60_000_000;

Deno.test("whatever is named as a reader is fuzzed, or it is said why not", async () => {
  const readers = await listReaders(ROOT);
  assert.ok(readers.length > 100, `found only ${readers.length} readers`);
  const known = new Set([...fuzzedParsers.map(({ name }) => name), ...Object.keys(TRUSTED)]);
  assert.deepEqual(readers.filter((name) => !known.has(name)), [], "add them to tests/fuzz/parsers/");
  const there = new Set(readers);
  assert.deepEqual(Object.keys(TRUSTED).filter((name) => !there.has(name)), [], "they are no more");
});

for (const [parser, runs] of shareOut(fuzzedParsers, PARSER_INPUTS)) {
  Deno.test(`whatever comes, ${parser.name} reads or refuses it`, () => fuzzParser(parser, runs));
}

Deno.test("whatever is asked, no route fails inside, and no protocol's answer is one that it forbids", async () => {
  const { statuses, growth } = await fuzzRoutes(ROUTE_INPUTS);
  assert.ok([...statuses.keys()].length > 8, [...statuses.keys()].join());
  assert.ok(growth < GROWTH, `the heap grew by ${growth} bytes`);
});
