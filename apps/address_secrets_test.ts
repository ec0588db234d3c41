import assert from "node:assert/strict";
import fc from "fast-check";
import {
  changeAddress,
  hideInAddress,
  isSecretParameter,
  keepInAddress,
  secretsInAddress,
} from "./address_secrets.ts";

const hide = (address: string) => hideInAddress(address, "[set]");
const keep = (address: string, stored?: string) => keepInAddress(address, stored, "[set]");

Deno.test("what lets one in is hidden in an address, and all else stays", () => {
  for (
    const [address, shown] of [
      ["https://a.test/x?y=1&z#top", "https://a.test/x?y=1&z#top"],
      ["https://ana:pa:ss@a.test/x", "https://ana:[set]@a.test/x"],
      ["https://a@b:pass@a.test", "https://a@b:[set]@a.test"],
      ["https://t0ken@a.test/repo", "https://[set]@a.test/repo"],
      ["https://t0ken:@a.test/", "https://[set]:@a.test/"],
      ["https:\\\\ana:pass@a.test\\x", "https:\\\\ana:[set]@a.test\\x"],
      ["https:ana:pass@a.test/", "https:ana:[set]@a.test/"],
      ["webcal://a.test/c.ics?KEY=s&lang=de", "webcal://a.test/c.ics?KEY=[set]&lang=de"],
      ["https://a.test/?%74oken=a=b&token=&q=token", "https://a.test/?%74oken=[set]&token=&q=token"],
      ["https://a.test/#access_token=abc&x=1", "https://a.test/#access_token=[set]&x=1"],
      ["https://a.test/p@th?mail=a@b.test", "https://a.test/p@th?mail=a@b.test"],
      ["https://a.test/?next=x?token=s", "https://a.test/?next=x?token=[set]"],
      [
        "https://hooks.slack.com/services/T0A/B0B/AbCdEfGhIjKl",
        "https://hooks.slack.com/services/T0A/B0B/[set]",
      ],
      ["https://discord.com/api/webhooks/1234567/aB-c_d", "https://discord.com/api/webhooks/1234567/[set]"],
      ["https://api.telegram.org/bot12:AA-b_c/send", "https://api.telegram.org/bot[set]/send"],
      [
        "https://c.test/ical/me%40a.test/private-0a1b2c/basic.ics",
        "https://c.test/ical/me%40a.test/private-[set]/basic.ics",
      ],
      ["https://a.test/hooks/kitchen4door", "https://a.test/hooks/[set]"],
      ["https://a.test/hooks/kitchen-door", "https://a.test/hooks/kitchen-door"],
      ["webcal://p01.a.test/published/2/MTIzNDU2Nzg5MDEyMzQ1Njc4", "webcal://p01.a.test/published/2/[set]"],
      ["https://a.test/k/3f2504e0-4f89-11d3-9a0c-0305e82c3301.json?n=1", "https://a.test/k/[set].json?n=1"],
      ["https://ana:pass@a.test/x/q3vT8bZk2LmW9pRs4XyC/", "https://ana:[set]@a.test/x/[set]/"],
      [
        "https://q3vT8bZk2LmW9pRs4XyC.test/news/2026-11-26-what-is-new-in-town",
        "https://q3vT8bZk2LmW9pRs4XyC.test/news/2026-11-26-what-is-new-in-town",
      ],
      [`https://a.test/images/${"0a".repeat(32)}.png`, `https://a.test/images/${"0a".repeat(32)}.png`],
      [`https://a.test/deep/${"0a".repeat(32)}/x`, "https://a.test/deep/[set]/x"],
      ["/api/q3vT8bZk2LmW9pRs4XyC", "/api/q3vT8bZk2LmW9pRs4XyC"],
      [
        "data:image/png;base64,iVBORw0KGgo/AAAANSUhEUgAAAAEAAAAB",
        "data:image/png;base64,iVBORw0KGgo/AAAANSUhEUgAAAAEAAAAB",
      ],
      ["no address?sig=s", "no address?sig=[set]"],
      ["", ""],
    ] as const
  ) {
    assert.equal(hide(address), shown);
    assert.equal(keep(shown, address), address);
  }
});

Deno.test("parameters that hold secrets are known by their names", () => {
  const secret =
    "token key apikey api_key X-Api-Key access_token auth sig Signature client_secret appid password " +
    "X-Amz-Signature X-Amz-Credential X-Amz-Security-Token subscription-key id.token";
  const open = "q lang monkey keyword tokens author authors signal design page passage codec sort_key";
  for (const name of secret.split(" ")) assert.ok(isSecretParameter(name), name);
  for (const name of open.split(" ")) assert.ok(!isSecretParameter(name), name);
});

Deno.test("a mark comes back as the secret of its own name and server, and of no other", () => {
  const stored = "https://ana:pass@a.test/x?token=one&n=1&token=two&sig=three";
  assert.equal(
    keep("https://bob:[set]@a.test/y?sig=[set]&token=[set]&n=2&token=new", stored),
    "https://bob:pass@a.test/y?sig=three&token=one&n=2&token=new",
  );
  for (
    const elsewhere of [
      "https://b.test/x?token=[set]",
      "http://a.test/x?token=[set]",
      "https://a.test:8443/x?token=[set]",
      "https://a.test/x?key=[set]",
      "https://a.test@b.test/x?token=[set]",
      "https://b.test/a.test?token=[set]",
      "//a.test/x?token=[set]",
    ]
  ) {
    assert.equal(keep(elsewhere, stored), elsewhere);
  }
  assert.equal(keep("https://a.test/?n=[set]", stored), "https://a.test/?n=[set]");
  const hook = "https://a.test/services/T1/B2/x9y8z7?n=1";
  assert.equal(
    keep("https://a.test/services/T1/B2/[set]?n=2", hook),
    "https://a.test/services/T1/B2/x9y8z7?n=2",
  );
  assert.equal(keep("https://b.test/services/T1/B2/[set]", hook), "https://b.test/services/T1/B2/[set]");
  assert.deepEqual(secretsInAddress("https://b.test/services/T1/B2/[set]"), ["[set]"]);
  assert.equal(keep("https://a.test/?token=[set]"), "https://a.test/?token=[set]");
  assert.deepEqual(secretsInAddress(stored), ["pass", "one", "two", "three"]);
});

Deno.test("any text is hidden and given back sign for sign, and nothing secret is seen", () => {
  const word = fc.stringMatching(/^[a-z0-9:@?#&=/%+\\ [\]-]{0,12}$/);
  const address = fc.tuple(fc.constantFrom("https://", "http:", "webcal://", ""), word, word, word).map((
    parts,
  ) => `${parts[0]}${parts[1]}@a.test/hooks/${parts[2]}?token=${parts[3]}`);
  fc.assert(fc.property(fc.oneof(address, fc.webUrl({ withQueryParameters: true }), fc.string()), (text) => {
    assert.equal(changeAddress(text, ({ value }) => value), text);
    assert.equal(hide(hide(text)), hide(text));
    for (const value of secretsInAddress(hide(text))) assert.equal(value, "[set]");
  }));
});

Deno.test("a long address is gone through once", () => {
  for (
    const part of [
      "a:",
      "@",
      "?",
      "#",
      "&token=",
      "%",
      "[set]",
      "/",
      "/a1",
      "a1-",
      "/private-",
      "/bot1:",
      "a.",
      "/hooks/a1b2c3d4",
    ]
  ) {
    hide(`https://${part.repeat(300_000)}`);
  }
});
