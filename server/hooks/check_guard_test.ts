import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import fc from "fast-check";
import type { HookRow } from "../../database/mod.ts";
import { guardFault } from "./check_guard.ts";

const BODY = new TextEncoder().encode('{"a":1}');

function hook(guard: HookRow["guard"], more: Partial<HookRow> = {}): HookRow {
  return {
    id: "h",
    slug: "h",
    appId: null,
    strategy: "replace",
    streamLimit: 1,
    guard,
    secret: "opensesame",
    signatureHeader: null,
    ratePerMinute: 1,
    byteLimit: 1,
    createdAt: 0,
    updatedAt: 0,
    ...more,
  };
}

function fault(of: HookRow, headers: Record<string, string>, query = "") {
  return guardFault(of, { headers: new Headers(headers), query: new URLSearchParams(query), body: BODY });
}

Deno.test("an open hook asks for nothing", () => assert.equal(fault(hook("open"), {}), null));

Deno.test("a secret may come in three places", () => {
  const guarded = hook("secret");
  assert.equal(fault(guarded, { authorization: "Bearer opensesame" }), null);
  assert.equal(fault(guarded, { "x-hook-secret": "opensesame" }), null);
  assert.equal(fault(guarded, {}, "secret=opensesame"), null);
  assert.match(fault(guarded, {}) ?? "", /^found no secret, expected/);
  assert.match(fault(guarded, { "x-hook-secret": "opensesamE" }) ?? "", /^found another secret/);
});

Deno.test("a signature may be in hex or base64, with or without its name, in the hook's header", () => {
  const hmac = createHmac("sha256", "opensesame").update(BODY).digest();
  const forms = [hmac.toString("hex"), hmac.toString("hex").toUpperCase(), hmac.toString("base64")];
  for (const form of forms) {
    assert.equal(fault(hook("hmac"), { "x-hub-signature-256": `sha256=${form}` }), null);
    assert.equal(fault(hook("hmac", { signatureHeader: "x-sign" }), { "x-sign": form }), null);
  }
  assert.match(fault(hook("hmac"), {}) ?? "", /no signature, expected .* x-hub-signature-256$/);
  const other = createHmac("sha256", "other").update(BODY).digest("hex");
  assert.match(fault(hook("hmac"), { "x-hub-signature-256": other }) ?? "", /another signature/);
});

Deno.test("a guarded hook without a secret lets nobody in", () => {
  const empty = createHmac("sha256", "").update(BODY).digest("hex");
  for (const secret of [null, ""]) {
    assert.ok(fault(hook("secret", { secret }), { "x-hook-secret": "" }));
    assert.ok(fault(hook("hmac", { secret }), { "x-hub-signature-256": empty }));
  }
});

Deno.test("no other text passes for the secret or its signature", () => {
  fc.assert(fc.property(fc.stringMatching(/^[\x21-\x7e]{0,80}$/), (text) => {
    fc.pre(text !== "opensesame");
    assert.ok(fault(hook("secret"), { "x-hook-secret": text }));
    assert.ok(fault(hook("hmac"), { "x-hub-signature-256": text }));
  }));
});
