import assert from "node:assert/strict";
import { voidAndCluster } from "./void_and_cluster.ts";

const SIDE = 64;
const ranks = voidAndCluster(SIDE);

/** Pixels below a rank that touch another one across an edge, the tile being joined to itself. */
function touching(below: number): number {
  let count = 0;
  ranks.forEach((rank, at) => {
    if (rank >= below) return;
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
    const right = ranks[y * SIDE + (x + 1) % SIDE]!;
    const under = ranks[((y + 1) % SIDE) * SIDE + x]!;
    if (right < below) count++;
    if (under < below) count++;
  });
  return count;
}

Deno.test("voidAndCluster() gives every rank once, the same each time", () => {
  assert.deepEqual(ranks.toSorted(), Uint16Array.from({ length: SIDE * SIDE }, (_, rank) => rank));
  assert.deepEqual(voidAndCluster(SIDE), ranks);
});

Deno.test("voidAndCluster() keeps the first pixels apart, across the tile's edges too", () => {
  assert.equal(touching(SIDE * SIDE / 10), 0);
  // Of a quarter of all pixels laid by chance, 512 would touch.
  assert.ok(touching(SIDE * SIDE / 4) < 200);
});

Deno.test("voidAndCluster() spreads every share evenly over the tile's quarters", () => {
  for (const below of [64, 400, 1024, 2048, 3000]) {
    const counts = [0, 0, 0, 0];
    ranks.forEach((rank, at) => {
      const quarter = (at % SIDE < 32 ? 0 : 1) + (at < ranks.length / 2 ? 0 : 2);
      if (rank < below) counts[quarter]!++;
    });
    for (const count of counts) assert.ok(Math.abs(count - below / 4) <= 8, `${below}: found ${counts}`);
  }
});
