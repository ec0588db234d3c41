/** Tells how long a caller has to wait: 0 when he may go on, and then it counts. */
export type RateLimit = (key: string, perMinute: number, now: number) => number;

/** Keys that are remembered at most; the one that was not seen for longest is forgotten. */
const KEYS = 10_000;

/**
 * A bucket for each key that holds a minute's worth and fills evenly. The result is whole seconds to wait, at
 * least 1, for a key whose bucket is empty. `now` in milliseconds; a clock that is set back fills nothing.
 */
export function createRateLimit(): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  return (key, perMinute, now) => {
    const bucket = buckets.get(key) ?? { left: perMinute, at: now };
    const filled = Math.max(0, now - bucket.at) * perMinute / 60_000;
    const left = Math.min(perMinute, bucket.left + filled);
    buckets.delete(key);
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now });
    if (buckets.size > KEYS) buckets.delete(buckets.keys().next().value!);
    return left >= 1 ? 0 : Math.max(1, Math.ceil(((1 - left) * 60) / perMinute));
  };
}
