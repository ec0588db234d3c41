/** A Gaussian's reach and its steps: whole numbers, so that every machine finds the same ranks. */
const REACH = 8;
const SIGMA = 1.5;
const STEPS = 2 ** 20;

/** A pattern of points on a tile whose edges meet, and how crowded each place is. */
interface Crowd {
  readonly points: Uint8Array;
  readonly density: Float64Array;
  /** Puts a point there, or takes it away. */
  flip(at: number): void;
  /** The most crowded point, or the emptiest place without one. */
  extreme(of: "points" | "voids"): number;
}

function createCrowd(side: number): Crowd {
  const points = new Uint8Array(side * side);
  const density = new Float64Array(side * side);
  const weights = Float64Array.from(
    { length: REACH + 1 },
    (_, apart) => Math.round(STEPS * Math.exp(-(apart ** 2) / (2 * SIGMA ** 2))),
  );
  return {
    points,
    density,
    flip(at) {
      const sign = points[at] === 1 ? -1 : 1;
      points[at] = points[at] === 1 ? 0 : 1;
      const [x, y] = [at % side, Math.floor(at / side)];
      for (let down = -REACH; down <= REACH; down++) {
        const row = ((y + down + side) % side) * side;
        for (let right = -REACH; right <= REACH; right++) {
          const weight = weights[Math.abs(down)]! * weights[Math.abs(right)]!;
          density[row + (x + right + side) % side]! += sign * weight;
        }
      }
    },
    extreme(of) {
      const wanted = of === "points" ? 1 : 0;
      const sign = of === "points" ? 1 : -1;
      let best = -1;
      let most = -Infinity;
      for (let at = 0; at < points.length; at++) {
        if (points[at] !== wanted || sign * density[at]! <= most) continue;
        most = sign * density[at]!;
        best = at;
      }
      return best;
    },
  };
}

/** Points spread evenly from disorder: the most crowded one moves to the emptiest place until it is the same. */
function createStart(side: number, count: number): Crowd {
  const crowd = createCrowd(side);
  let state = 1;
  for (let left = count; left > 0;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const at = Math.floor((state / 2 ** 32) * side * side);
    if (crowd.points[at] === 1) continue;
    crowd.flip(at);
    left--;
  }
  for (;;) {
    const from = crowd.extreme("points");
    crowd.flip(from);
    const to = crowd.extreme("voids");
    crowd.flip(to);
    if (from === to) return crowd;
  }
}

/**
 * Ranks of a square tile, row by row, by void and cluster (Ulichney, 1993): the pixels below any rank lie evenly
 * and without order, and tiles join without a seam. `side` must be above 16.
 */
export function voidAndCluster(side: number): Uint16Array {
  const ranks = new Uint16Array(side * side);
  const count = Math.floor(ranks.length / 10);
  const start = createStart(side, count);
  const points = start.points.slice();
  for (let rank = count - 1; rank >= 0; rank--) {
    const at = start.extreme("points");
    start.flip(at);
    ranks[at] = rank;
  }
  const rest = createCrowd(side);
  points.forEach((point, at) => {
    if (point === 1) rest.flip(at);
  });
  // The density of points says all there is to know of voids: together they are the same everywhere.
  for (let rank = count; rank < ranks.length; rank++) {
    const at = rest.extreme("voids");
    rest.flip(at);
    ranks[at] = rank;
  }
  return ranks;
}
