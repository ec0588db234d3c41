import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { toCurl } from "./curl.ts";

const URL_HERE = "http://server.test:8080";

Deno.test("a request becomes a command, its secrets variables", () => {
  const request = {
    headers: { host: "x", id: "AA:BB", "access-token": "[redacted]", authorization: "Basic [redacted]" },
    body: null,
  };
  assert.equal(
    toCurl({ method: "GET", path: "/api/display", request }, URL_HERE),
    [
      "curl 'http://server.test:8080/api/display' \\",
      "  -H 'id: AA:BB' \\",
      "  -H 'access-token: '\"$ACCESS_TOKEN\" \\",
      "  -H 'authorization: Basic '\"$AUTHORIZATION\"",
    ].join("\n"),
  );
});

Deno.test("a method that curl would not choose is named", () => {
  const of = (method: string, body: string | null) =>
    toCurl({ method, path: "/", request: { headers: {}, body } }, URL_HERE).split("\n")[0];
  assert.equal(of("POST", null), "curl -X 'POST' 'http://server.test:8080/'");
  assert.equal(of("POST", "x"), "curl 'http://server.test:8080/' \\");
  assert.equal(of("HEAD", null), "curl --head 'http://server.test:8080/'");
});

Deno.test("a shell reads every body and header as it was", () => {
  const text = fc.string({ unit: fc.constantFrom("'", '"', "$", "`", "\\", "!", "\n", "a", " ", ";", "é") });
  fc.assert(
    fc.property(text, text, (value, body) => {
      const command = toCurl(
        { method: "POST", path: "/", request: { headers: { "x-a": value }, body } },
        URL_HERE,
      );
      const words = execFileSync("sh", ["-c", command.replace("curl", "printf '%s\\0'")], {
        encoding: "utf8",
      });
      assert.deepEqual(words.split("\0").slice(0, -1), [
        `${URL_HERE}/`,
        "-H",
        `x-a: ${value}`,
        "--data-binary",
        body,
      ]);
    }),
    { numRuns: 60 },
  );
});
