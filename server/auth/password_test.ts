import assert from "node:assert/strict";
import { InvalidInputError } from "../errors.ts";
import { checkPassword, hashPassword, verifyPassword } from "./password.ts";

Deno.test("a password is verified by its stored form, and no other is", async () => {
  const stored = await hashPassword("right horse");
  assert.match(stored, /^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  assert.equal(await verifyPassword("right horse", stored), true);
  assert.equal(await verifyPassword("right horse ", stored), false);
});

Deno.test("the same password is stored differently each time", async () => {
  assert.notEqual(await hashPassword("right horse"), await hashPassword("right horse"));
});

Deno.test("a password is the same however its accents were typed", async () => {
  assert.equal(await verifyPassword("cafe\u0301 noir", await hashPassword("caf\u00e9 noir")), true);
});

Deno.test("the cost that is stored is the cost that is used", async () => {
  // scrypt with N=16, r=1, p=1 of "password" over 16 zero bytes.
  const { scryptSync } = await import("node:crypto");
  const key = scryptSync("password", new Uint8Array(16), 32, { N: 16, r: 1, p: 1 }).toString("base64url");
  assert.equal(await verifyPassword("password", `scrypt$16$1$1$AAAAAAAAAAAAAAAAAAAAAA$${key}`), true);
});

Deno.test("a stored form that cannot be read matches nothing", async () => {
  for (
    const stored of [
      "",
      "plain",
      "scrypt$16$1$1$AA$AA",
      "scrypt$1e99$8$1$AA$" + "A".repeat(43),
      "bcrypt$16$1$1$AA$AA",
    ]
  ) {
    assert.equal(await verifyPassword("password", stored), false, stored);
  }
});

Deno.test("a password has 8 to 1,024 characters", () => {
  assert.throws(() => checkPassword("1234567"), InvalidInputError);
  assert.throws(() => checkPassword("x".repeat(1025)), InvalidInputError);
  checkPassword("12345678");
  checkPassword("x".repeat(1024));
});
