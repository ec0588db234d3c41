/**
 * A value's own property, or entry, by a key of a path; undefined where it has none. What objects inherit is never
 * found, and a key that is none leads nowhere.
 */
export function step(value: unknown, key: unknown): unknown {
  const isKey = typeof key === "string" || typeof key === "number" || typeof key === "symbol";
  return isKey && typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}
