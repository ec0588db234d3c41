import assert from "node:assert/strict";
import fc from "fast-check";
import { TooManyAttemptsError } from "../errors.ts";
import { createHandClock } from "./fixture.ts";
import { createThrottle } from "./throttle.ts";

function waitOf(check: () => void): number {
  try {
    check();
    return 0;
  } catch (error) {
    assert.ok(error instanceof TooManyAttemptsError);
    return error.retryAfterSeconds;
  }
}

Deno.test("five failures are free, then the wait doubles up to 15 minutes", () => {
  const clock = createHandClock();
  const throttle = createThrottle(clock);
  const waits = Array.from({ length: 18 }, () => {
    throttle.failed("192.0.2.1");
    const wait = waitOf(() => throttle.check("192.0.2.1"));
    clock.pass(wait);
    return wait;
  });
  assert.deepEqual(waits.slice(0, 8), [0, 0, 0, 0, 1, 2, 4, 8]);
  assert.deepEqual(waits.slice(-3), [900, 900, 900]);
});

Deno.test("the wait of one address is not that of another", () => {
  const throttle = createThrottle(createHandClock());
  for (let i = 0; i < 6; i++) throttle.failed("192.0.2.1");
  throttle.check("192.0.2.2");
  assert.throws(() => throttle.check("192.0.2.1"), TooManyAttemptsError);
});

Deno.test("addresses of one IPv6 subscriber count as one, and an IPv4 address is the same in either form", () => {
  const throttle = createThrottle(createHandClock());
  for (let i = 0; i < 6; i++) throttle.failed(`2001:db8:0:7::${i}`);
  assert.throws(() => throttle.check("2001:0DB8:0000:0007:ffff::1"), TooManyAttemptsError);
  throttle.check("2001:db8:0:8::1");
  for (let i = 0; i < 6; i++) throttle.failed("::ffff:192.0.2.1");
  assert.throws(() => throttle.check("192.0.2.1"), TooManyAttemptsError);
});

Deno.test("a right password ends the wait of its address", () => {
  const throttle = createThrottle(createHandClock());
  for (let i = 0; i < 6; i++) throttle.failed("192.0.2.1");
  throttle.succeeded("192.0.2.1");
  throttle.check("192.0.2.1");
});

Deno.test("failures are forgotten a quarter of an hour after the wait", () => {
  const clock = createHandClock();
  const throttle = createThrottle(clock);
  for (let i = 0; i < 6; i++) throttle.failed("192.0.2.1");
  clock.pass(2 + 15 * 60);
  throttle.failed("192.0.2.1");
  throttle.check("192.0.2.1");
});

Deno.test("many addresses together have to wait, for a minute at most, and no more than 1,000 are remembered", () => {
  const clock = createHandClock();
  const throttle = createThrottle(clock);
  for (let i = 0; i < 3000; i++) throttle.failed(`192.0.${i >> 8}.${i & 255}`);
  assert.equal(throttle.size, 1000);
  assert.equal(waitOf(() => throttle.check("198.51.100.1")), 60);
  clock.pass(60);
  throttle.check("198.51.100.1");
});

Deno.test("no address breaks the throttle", () => {
  const throttle = createThrottle(createHandClock());
  fc.assert(fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (address) => {
    throttle.failed(address);
    throttle.succeeded(address);
  }));
});
