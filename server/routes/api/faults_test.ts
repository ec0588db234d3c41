import assert from "node:assert/strict";
import { z } from "@hono/zod-openapi";
import fc from "fast-check";
import { InvalidBodyError } from "../../errors.ts";
import { readInput, show } from "./faults.ts";
import { fields } from "./resource.ts";

const schema = fields({
  name: z.string().min(2).max(4).optional(),
  count: z.int().min(1).max(9).optional(),
  kind: z.enum(["a", "b"]).optional(),
  rows: z.array(fields({ on: z.boolean() })).max(1).optional(),
  either: z.union([z.string(), z.null()]).optional(),
});

function faultsOf(input: unknown): string[] {
  try {
    readInput(schema, input);
    return [];
  } catch (error) {
    assert.ok(error instanceof InvalidBodyError);
    return error.faults.map(({ path, detail }) => `${path}: ${detail}`);
  }
}

Deno.test("every fault says where it is, what was found and what is accepted", () => {
  assert.deepEqual(faultsOf({ name: "x", count: 10, kind: "c", rows: [{ on: 1 }], either: 1 }), [
    'name: found "x", expected at least 2 characters',
    "count: found 10, expected at most 9",
    'kind: found "c", expected "a" or "b"',
    "rows.0.on: found 1, expected true or false",
    "either: found 1, expected a text or null",
  ]);
  assert.deepEqual(faultsOf({ count: 1.5, rows: [{}, {}] }).slice(0, 1), [
    "count: found 1.5, expected a whole number",
  ]);
  assert.deepEqual(faultsOf("x"), [': found "x", expected an object']);
});

Deno.test("unknown fields are refused by name, at any depth", () => {
  assert.deepEqual(faultsOf({ nmae: "x", rows: [{ on: true, off: false }] }), [
    "rows.0.off: unknown field, expected on",
    "nmae: unknown field, expected name, count, kind, rows, either",
  ]);
});

Deno.test("what is found is shown in short", () => {
  assert.deepEqual([show(undefined), show("x".repeat(200)).length, show({ a: [1] })], [
    "nothing",
    83,
    '{"a":[1]}',
  ]);
});

Deno.test("any input is either taken or refused with faults", () => {
  fc.assert(fc.property(fc.jsonValue(), (input) => {
    faultsOf(input).forEach((fault) => assert.match(fault, /expected/));
  }));
});
