/** One of several caches under a bound. */
export interface Sharer {
  /** Bytes that it holds. */
  readonly size: number;
  /** When what it would forget first was last used, by the bound's own count; null where it holds nothing. */
  oldest(): number | null;
  forgetOldest(): void;
}

/** A bound on what several caches hold together: of all of them what was least recently used goes first. */
export interface JointBound {
  readonly limit: number;
  /** The next number of its count of uses, by which caches say when they used something. */
  tick(): number;
  join(sharer: Sharer): void;
  /** Lets caches forget until they hold no more than the limit. */
  makeRoom(): void;
}

/** A bound in bytes. */
export function createJointBound(limit: number): JointBound {
  const sharers: Sharer[] = [];
  let uses = 0;
  function eldest(): Sharer | null {
    let found: Sharer | null = null;
    let since = Infinity;
    for (const sharer of sharers) {
      const used = sharer.oldest();
      if (used !== null && used < since) [found, since] = [sharer, used];
    }
    return found;
  }
  return {
    limit,
    tick: () => ++uses,
    join: (sharer) => void sharers.push(sharer),
    makeRoom() {
      while (sharers.reduce((sum, { size }) => sum + size, 0) > limit) {
        const sharer = eldest();
        if (sharer === null) return;
        sharer.forgetOldest();
      }
    },
  };
}

/**
 * What one worker keeps of pictures, tiles, dithered regions and documents of tones: a few screens. They share it, since a household
 * of photos has no tiles and one of layouts no photos.
 */
export const workerBound: JointBound = createJointBound(12 * 1024 * 1024);
