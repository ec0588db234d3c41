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

Deno.test("a selector may exclude values, name several, and ask whether a label is there", () => {
  const lobby = { room: "lobby", floor: "2" };
  const cases: [selector: string, holds: boolean][] = [
    ["floor!=2", false],
    ["floor!=3", true],
    ["wing!=east", true],
    ["room in (lobby,attic)", true],
    ["room in ( attic , cellar )", false],
    ["room notin (attic)", true],
    ["room notin (attic, lobby)", false],
    ["wing notin (east)", true],
    ["room", true],
    ["wing", false],
    ["!wing", true],
    ["!room", false],
    ["room in (lobby,attic), floor!=3, !wing", true],
    ["room in (lobby,attic),floor=3", false],
    ["room==lobby", true],
  ];
  for (const [selector, expected] of cases) {
    assert.equal(matchesSelector(selector, lobby), expected, selector);
  }
});

Deno.test("a selector that cannot be read is refused, and means nobody", () => {
  for (
    const selector of [
      "",
      "room=",
      "=lobby",
      "room in lobby",
      "room in ()",
      "room=a b",
      "room,",
      "!room=lobby",
    ]
  ) {
    assert.throws(
      () => readSelector(selector),
      /^InvalidInputError: Cannot read selector: found .*, expected key=value/,
    );
    assert(!matchesSelector(selector, { room: "lobby" }));
  }
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
