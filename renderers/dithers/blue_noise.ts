import { defineOrdered, type RankTile } from "./ordered.ts";
import { voidAndCluster } from "./void_and_cluster.ts";

const SIDE = 64;

let tile: RankTile | null = null;

/** The tile, worked out when it is first needed, which takes about 50 ms. */
function blueNoiseTile(): RankTile {
  return tile ??= { side: SIDE, ranks: voidAndCluster(SIDE), count: SIDE * SIDE };
}

/** Decides by a 64x64 tile of disorder without clumps: stable as a pattern, and no pattern is seen. */
export const blueNoise = defineOrdered("blue-noise", "Blue noise 64x64", blueNoiseTile);
