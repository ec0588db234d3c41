import assert from "node:assert/strict";
import { ForbiddenError } from "../errors.ts";
import type { Identity } from "./auth.ts";
import { refuseCrossSite } from "./refuse_cross_site.ts";

const JSON_BODY = { "content-type": "application/json" };

function refuses(
  headers: Record<string, string>,
  options: { kind?: Identity["kind"]; method?: string } = {},
): boolean {
  const { kind = "session", method = "POST" } = options;
  const identity: Identity = { kind, adminId: "1", name: "admin" };
  const request = new Request("http://10.0.0.5:8080/clear-logs", { method, headers });
  try {
    refuseCrossSite(request, { identity, baseUrl: "https://panels.example" });
    return false;
  } catch (error) {
    assert.ok(error instanceof ForbiddenError);
    return true;
  }
}

Deno.test("a page of this server may change things", () => {
  assert.equal(refuses({ "sec-fetch-site": "same-origin" }), false);
  assert.equal(refuses({ origin: "http://10.0.0.5:8080" }), false);
  assert.equal(refuses({ origin: "https://panels.example", ...JSON_BODY }), false);
});

Deno.test("a page of another site may not, whatever it sends", () => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    assert.equal(refuses({ "sec-fetch-site": "cross-site", ...JSON_BODY }, { method }), true);
    assert.equal(refuses({ "sec-fetch-site": "same-site" }, { method }), true);
    assert.equal(refuses({ origin: "https://evil.example", ...JSON_BODY }, { method }), true);
    assert.equal(refuses({ origin: "null" }, { method }), true);
    assert.equal(refuses({ origin: "http://10.0.0.5" }, { method }), true);
  }
});

Deno.test("without any sign of origin only what a form cannot send is taken", () => {
  assert.equal(refuses({}), true);
  assert.equal(refuses({ "content-type": "text/plain" }), true);
  assert.equal(refuses({ "content-type": "application/x-www-form-urlencoded" }), true);
  assert.equal(refuses(JSON_BODY), false);
});

Deno.test("reading is never refused, nor is a caller whom no browser signs in", () => {
  const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  assert.equal(refuses(foreign, { method: "GET" }), false);
  assert.equal(refuses(foreign, { kind: "token" }), false);
  assert.equal(refuses({}, { kind: "password" }), false);
});

Deno.test("a password that a browser remembers is not used from another site", () => {
  assert.equal(refuses({ "sec-fetch-site": "cross-site" }, { kind: "password" }), true);
  assert.equal(refuses({ origin: "https://evil.example" }, { kind: "password" }), true, "over plain http");
  assert.equal(refuses({ origin: "http://10.0.0.5:8080" }, { kind: "password" }), false);
});
