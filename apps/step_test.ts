import assert from "node:assert/strict";
import { step } from "./step.ts";

Deno.test("a path leads through own properties and entries alone", () => {
  const value = { list: [{ kind: "clock" }], empty: null };
  assert.equal(["list", 0, "kind"].reduce<unknown>(step, value), "clock");
  assert.equal(["list", "0", "kind"].reduce<unknown>(step, value), "clock");
  for (
    const path of [["constructor"], ["__proto__"], ["list", 1], ["empty", "a"], ["list", "0", "kind", "a"]]
  ) {
    assert.equal(path.reduce<unknown>(step, value), undefined, path.join());
  }
});

Deno.test("what is no key leads nowhere", () => {
  for (const key of [null, undefined, true, {}, ["kind"]]) {
    assert.equal(step({ kind: "clock" }, key), undefined);
  }
});
