import assert from "node:assert/strict";
import fc from "fast-check";
import { resolveImport } from "./floors.ts";
import { readSpecifier } from "./importers.ts";

Deno.test("readSpecifier() takes a package, its version and its subpath apart", () => {
  assert.deepEqual(readSpecifier("satori"), { name: "satori", subpath: "" });
  assert.deepEqual(readSpecifier("satori/jsx"), { name: "satori", subpath: "/jsx" });
  assert.deepEqual(readSpecifier("@libsql/client/web"), { name: "@libsql/client", subpath: "/web" });
  assert.deepEqual(readSpecifier("npm:@libsql/client@^0.18.0/web"), {
    name: "@libsql/client",
    subpath: "/web",
  });
  assert.deepEqual(readSpecifier("npm:/sharp@0.35.5"), { name: "sharp", subpath: "" });
  assert.equal(readSpecifier("./sharp"), null);
});

Deno.test("readSpecifier() never throws, and finds any package name again", () => {
  fc.assert(fc.property(fc.string(), (text) => {
    readSpecifier(text);
  }));
  const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
  fc.assert(fc.property(word, word, word, (scope, name, subpath) => {
    assert.deepEqual(readSpecifier(`@${scope}/${name}/${subpath}`), {
      name: `@${scope}/${name}`,
      subpath: `/${subpath}`,
    });
  }));
});

Deno.test("resolveImport() agrees with how URLs resolve", () => {
  const part = fc.constantFrom("..", ".", "a", "b");
  fc.assert(fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
    const specifier = ["./x", ...parts, "mod.ts"].join("/");
    const url = new URL(specifier, "file:///1/2/3/4/5/6/7/apps/clock/mod.tsx").pathname.slice(1);
    assert.equal(resolveImport({ from: "1/2/3/4/5/6/7/apps/clock/mod.tsx", specifier }), url);
  }));
});

Deno.test("resolveImport() names nothing for a package", () => {
  assert.equal(resolveImport({ from: "apps/mod.ts", specifier: "renderers/mod.ts" }), null);
});
