import assert from "node:assert/strict";
import fc from "fast-check";
import { readNext } from "./page_admin.ts";

Deno.test("readNext() keeps a path of this server with its query", () => {
  assert.equal(readNext("/exchanges/01M?x=1#top"), "/exchanges/01M?x=1#top");
});

Deno.test("readNext() leads to the dashboard instead of elsewhere", () => {
  for (
    const value of [
      "//evil.example",
      "/.//evil.example",
      "/\\evil.example",
      "/\t/evil.example",
      "https://evil.example",
      "evil",
      "/login",
      "",
      undefined,
      7,
    ]
  ) {
    assert.equal(readNext(value), "/", String(value));
  }
});

Deno.test("readNext() never leaves this server, whatever it is given", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^\/[\/\\\t\n\r:@.a-z]{0,12}$/),
    fc.webUrl(),
  );
  fc.assert(fc.property(text, (value) => {
    assert.equal(new URL(readNext(value), "http://server.test").host, "server.test");
  }));
});
