import assert from "node:assert/strict";
import { nextPoll } from "./device_view.ts";

Deno.test("a device is late a while after it was due, and lost once it missed two polls", () => {
  const screen = { seenAt: 0, refreshSeconds: 900 };
  const at = (minutes: number) => {
    const { due, late, lost, missed } = nextPoll(screen, minutes * 60_000);
    return { due, late, lost, missed };
  };
  assert.deepEqual(at(14), { due: false, late: false, lost: false, missed: 0 });
  assert.deepEqual(at(16), { due: true, late: false, lost: false, missed: 0 });
  assert.deepEqual(at(23), { due: true, late: true, lost: false, missed: 1 });
  assert.deepEqual(at(38), { due: true, late: true, lost: true, missed: 2 });
});
