import assert from "node:assert/strict";
import { runKillRound } from "./kill_round.ts";

for (const round of [1, 2, 3]) {
  Deno.test(`a server killed under load has every answered poll on record, round ${round}`, async () => {
    const { answered, recorded, lost } = await runKillRound();
    assert.deepEqual(lost, []);
    for (const [protocol, count] of Object.entries(answered)) {
      assert.ok(count > 0, `no ${protocol} poll was answered before the kill`);
    }
    assert.ok(recorded >= answered.composer + answered.trmnl + answered.screen);
  });
}
