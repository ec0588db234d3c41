import assert from "node:assert/strict";
import fc from "fast-check";
import { filePath } from "./file_path.ts";

Deno.test("filePath() reads the path of a file URL as libsql does", () => {
  const cases: Record<string, string | null> = {
    "file:data/screen-composer.db": "data/screen-composer.db",
    "file:/var/lib/a.db": "/var/lib/a.db",
    "file:///var/lib/a.db": "/var/lib/a.db",
    "file://localhost/var/lib/a.db": "/var/lib/a.db",
    "file:with%20space.db?x=1": "with space.db",
    "http://127.0.0.1:8080": null,
    "libsql://host": null,
  };
  for (const [url, path] of Object.entries(cases)) assert.equal(filePath(url), path, url);
});

Deno.test("filePath() gives back any path that was put into a URL", () => {
  const path = fc.array(fc.string({ minLength: 1, unit: "grapheme" }), { minLength: 1 }).map((parts) =>
    parts.map((part) => part.replaceAll("/", "_")).join("/")
  );
  fc.assert(fc.property(path, (path) => {
    const url = `file:${path.split("/").map(encodeURIComponent).join("/")}`;
    assert.equal(filePath(url), path);
  }));
});
