import assert from "node:assert/strict";
import { sha256 } from "./hash.ts";

Deno.test("sha256() is the known digest of a text and of its bytes", () => {
  const digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  assert.equal(sha256("abc"), digest);
  assert.equal(sha256(new TextEncoder().encode("abc")), digest);
});
