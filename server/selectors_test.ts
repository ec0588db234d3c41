import assert from "node:assert/strict";
import fc from "fast-check";
import { InvalidInputError } from "./errors.ts";
import { matchesSelector, readSelector } from "./selectors.ts";

Deno.test("a selector means the devices that have every label it names", () => {
  assert(matchesSelector("room=lobby", { room: "lobby", floor: "2" }));
  assert(matchesSelector("room=lobby, floor=2", { room: "lobby", floor: "2" }));
  assert(!matchesSelector("room=lobby,floor=3", { room: "lobby", floor: "2" }));
  assert(!matchesSelector("room=lobby", {}));
});

Deno.test("a selector that cannot be read is refused, and means nobody", () => {
  assert.throws(() => readSelector("room"), /found "room", expected key=value/);
  assert(!matchesSelector("room", { room: "lobby" }));
});

Deno.test("readSelector() reads any text or throws InvalidInputError", () => {
  fc.assert(fc.property(fc.string(), (text) => {
    try {
      return readSelector(text).length > 0;
    } catch (error) {
      return error instanceof InvalidInputError;
    }
  }));
});
