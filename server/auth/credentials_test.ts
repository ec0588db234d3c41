import assert from "node:assert/strict";
import fc from "fast-check";
import { readCredentials } from "./credentials.ts";
import { basic } from "./fixture.ts";

const read = (headers: Record<string, string>) => readCredentials(new Headers(headers));

Deno.test("a session, a token and a password are told apart", () => {
  assert.deepEqual(read({ cookie: "a=b; sc_session=secret; c=d" }), { kind: "session", secret: "secret" });
  assert.deepEqual(read({ authorization: "bearer sc_1" }), { kind: "token", token: "sc_1" });
  assert.deepEqual(read(basic("admin", "a:b \u00e9")), {
    kind: "password",
    name: "admin",
    password: "a:b \u00e9",
  });
});

Deno.test("a header that cannot be read is not made good by a cookie", () => {
  for (const authorization of ["", "Digest x", "Bearer", "Basic !!!", "Bearer a b"]) {
    assert.equal(read({ authorization, cookie: "sc_session=secret" }), null, authorization);
  }
});

Deno.test("nothing is shown by no header, or by other cookies", () => {
  assert.equal(read({}), null);
  assert.equal(read({ cookie: "sc_session=; other=1" }), null);
});

Deno.test("no header breaks the reading", () => {
  const latin = fc.string({
    unit: fc.integer({ min: 32, max: 255 }).map((code) => String.fromCharCode(code)),
  });
  fc.assert(fc.property(latin, latin, (authorization, cookie) => {
    read({ authorization });
    read({ authorization: `Basic ${authorization}` });
    read({ cookie });
    read({ cookie: `sc_session=${cookie}` });
  }));
});
