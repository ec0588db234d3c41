import assert from "node:assert/strict";
import { BlockList, isIPv4 } from "node:net";
import fc from "fast-check";
import { createAddressRule } from "./address_rule.ts";
import { readIpAddress } from "./ip_address.ts";

const nothingListed = createAddressRule([]);

Deno.test("the public internet may be reached", () => {
  for (
    const address of [
      "1.1.1.1",
      "100.63.255.255",
      "100.128.0.0",
      "172.32.0.1",
      "223.255.255.255",
      "192.167.1.1",
    ]
  ) assert.ok(nothingListed(address), address);
  for (
    const address of [
      "2606:4700:4700::1111",
      "2a00::1",
      "::ffff:1.1.1.1",
      "64:ff9b::101:101",
      "2002:101:101::1",
    ]
  ) assert.ok(nothingListed(address), address);
});

Deno.test("special addresses are refused in every way to write them", () => {
  const refused =
    `127.0.0.1 127.255.255.255 0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.127.255.255 169.254.169.254
    172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1 198.19.255.255 198.51.100.1
    203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
    :: ::1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 ::127.0.0.1 ::7f00:1 ::ffff:0:127.0.0.1
    64:ff9b::127.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b:1::7f00:1 2002:7f00:1:: 2002:a9fe:a9fe::1 2002:a00:1::1
    2001:0:7f00:1::1 2001:10::1 2001:db8::1 3fff::1 fe80::1 fe80::1%eth0 febf::1 fec0::1 fc00::1 fd12:3456::1 ff02::1
    100::1 5f00::1 4000::1 localhost 1.1.1.1.1 1.1.1 0x7f.1 2130706433 [::1] `;
  const passed = refused.trim().split(/\s+/).filter((address) => nothingListed(address));
  assert.deepEqual([passed, nothingListed("")], [[], false]);
});

Deno.test("what is listed may be reached, and nothing beside it", () => {
  const listed = createAddressRule(["192.168.7.0/24", "fd00::/8", "::1/128"]);
  for (const address of ["192.168.7.9", "::ffff:192.168.7.9", "64:ff9b::c0a8:709", "fd12::1", "::1"]) {
    assert.ok(listed(address), address);
  }
  for (const address of ["192.168.8.9", "127.0.0.1", "fc00::1", "169.254.169.254", "::ffff:127.0.0.1"]) {
    assert.ok(!listed(address), address);
  }
  // All of IPv6 is no IPv4.
  assert.ok(!createAddressRule(["::/0"])("127.0.0.1"));
  assert.ok(!createAddressRule(["::/0"])("::ffff:127.0.0.1"));
  assert.ok(createAddressRule(["0.0.0.0/0"])("127.0.0.1"));
});

Deno.test("readIpAddress() agrees with the machine's own reading on any address", () => {
  fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.integer({ min: 0, max: 128 }), (text, bits) => {
    const address = readIpAddress(text);
    assert.ok(address !== null);
    const list = new BlockList();
    const shared = isIPv4(text) ? bits % 33 : bits;
    list.addSubnet(text, shared, isIPv4(text) ? "ipv4" : "ipv6");
    const hex = address.bytes.map((byte) => byte.toString(16).padStart(2, "0"));
    const written = address.family === 4
      ? address.bytes.join(".")
      : hex.join("").match(/.{4}/g)?.join(":") ?? "";
    if (isIPv4(text) === (address.family === 4)) {
      assert.ok(list.check(written, address.family === 4 ? "ipv4" : "ipv6"));
    }
    assert.deepEqual(readIpAddress(written), address);
    assert.ok(createAddressRule([`${text}/${shared}`])(text));
  }));
});

Deno.test("no text whatever makes the rule throw", () => {
  fc.assert(fc.property(fc.string(), (text) => assert.ok([true, false].includes(nothingListed(text)))));
});
