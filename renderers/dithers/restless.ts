/** Pixels along a side of a block, and the bits of a place within one. */
const BLOCK = 8;
const BITS = 3;

/** The blocks of a picture that a pass of a search has to look at: those near a pixel that the last one changed. */
export interface Restless {
  /** Where the next run of pixels to look at begins, from `x` on in row `y`: `width` where there is none. */
  next(x: number, y: number): number;
  /** Where the run that goes on from `x` ends. */
  end(x: number, y: number): number;
  /** Notes that a pixel changed. */
  touch(x: number, y: number): void;
  /** Ends a pass; false where nothing changed in it. */
  turn(): boolean;
}

/** All blocks of a picture, restless at first. */
export function createRestless({ width, height }: { width: number; height: number }): Restless {
  const across = Math.ceil(width / BLOCK);
  const down = Math.ceil(height / BLOCK);
  let now = new Uint8Array(across * down).fill(1);
  let later = new Uint8Array(across * down);
  let isTouched = false;
  return {
    next(x, y) {
      const row = (y >> BITS) * across;
      let block = x >> BITS;
      if (block < across && now[row + block] === 1) return x;
      while (block < across && now[row + block] === 0) block++;
      return Math.min(width, block * BLOCK);
    },
    end(x, y) {
      const row = (y >> BITS) * across;
      let block = x >> BITS;
      while (block < across && now[row + block] === 1) block++;
      return Math.min(width, block * BLOCK);
    },
    touch(x, y) {
      isTouched = true;
      const first = Math.max(0, (x >> BITS) - 1);
      const last = Math.min(across - 1, (x >> BITS) + 1);
      const end = Math.min(down - 1, (y >> BITS) + 1);
      for (let row = Math.max(0, (y >> BITS) - 1); row <= end; row++) {
        for (let block = first; block <= last; block++) later[row * across + block] = 1;
      }
    },
    turn() {
      [now, later] = [later, now];
      later.fill(0);
      const changed = isTouched;
      isTouched = false;
      return changed;
    },
  };
}
