import type { HookStrategy } from "../../database/mod.ts";

/** JSON by name: what templates and charts show of a hook. */
export type Variables = Readonly<Record<string, unknown>>;

/** How incoming variables meet those that are there. */
export interface MergeOptions {
  readonly strategy: HookStrategy;
  /** Items that `stream` keeps of each array, the newest. */
  readonly streamLimit: number;
}

/**
 * The variables after a delivery: `replace` puts the new in the place of the old; `deep_merge` merges objects and
 * replaces arrays and scalars; `stream` appends arrays of the first level and keeps the last `streamLimit` items.
 */
export function mergeVariables(present: Variables, incoming: Variables, options: MergeOptions): Variables {
  switch (options.strategy) {
    case "replace":
      return incoming;
    case "deep_merge":
      return mergeObjects(present, incoming);
    case "stream":
      return appendArrays(present, incoming, options.streamLimit);
  }
}

function isObject(value: unknown): value is Variables {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// `fromEntries` makes own properties of every name, also of `__proto__`.
function mergeObjects(present: Variables, incoming: Variables): Variables {
  const merged = new Map(Object.entries(present));
  for (const [name, value] of Object.entries(incoming)) {
    const before = merged.get(name);
    merged.set(name, isObject(before) && isObject(value) ? mergeObjects(before, value) : value);
  }
  return Object.fromEntries(merged);
}

function appendArrays(present: Variables, incoming: Variables, limit: number): Variables {
  const merged = new Map(Object.entries(present));
  for (const [name, value] of Object.entries(incoming)) {
    const before = merged.get(name);
    const all = Array.isArray(value) ? [...(Array.isArray(before) ? before : []), ...value] : value;
    merged.set(name, Array.isArray(all) ? all.slice(-limit) : all);
  }
  return Object.fromEntries(merged);
}
