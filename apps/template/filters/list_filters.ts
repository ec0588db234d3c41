import { sha256 } from "../../../renderers/mod.ts";
import type { FilterAround } from "./filter_around.ts";
import { bounded } from "./text_filters.ts";

function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === "object" && value !== null) return Object.values(value);
  return value === null || value === undefined ? [] : [value];
}

/** A property that an object has itself. */
export function own(value: unknown, key: unknown): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const path = String(key).split(".");
  return path.reduce<unknown>(
    (found, name) =>
      typeof found === "object" && found !== null && Object.hasOwn(found, name)
        ? (found as Record<string, unknown>)[name]
        : undefined,
    value,
  );
}

/**
 * Groups as both Ruby and Jekyll have them: a list of pairs whose members are `name` and `items` as well, and each
 * list of items by its key.
 */
function groupBy(value: unknown, key: unknown): unknown {
  const groups = new Map<string, unknown[]>();
  for (const item of toList(value)) {
    const name = String(own(item, key) ?? "");
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  const pairs = [...groups].map(([name, items]) => Object.assign([name, items], { name, items }));
  const named = [...groups].filter(([name]) => !/^(?:\d+|length|__proto__)$/.test(name));
  for (const [name, items] of named) {
    Object.defineProperty(pairs, name, { value: items, enumerable: false });
  }
  return pairs;
}

/** Filters on lists. */
export function listFilters({ clock }: FilterAround): Record<string, (...given: unknown[]) => unknown> {
  return {
    group_by: groupBy,
    find_by: (value, key, wanted, fallback) =>
      toList(value).find((item) => own(item, key) === wanted) ?? fallback ?? null,
    map_to_i: (value) => toList(value).map((item) => Math.trunc(Number.parseFloat(String(item))) || 0),
    join: (value, between) => {
      const list = toList(value).map((item) => item === null || item === undefined ? "" : String(item));
      const gap = between === undefined ? " " : String(between);
      const length = list.reduce((sum, text) => sum + text.length + gap.length, 0);
      return length > 500_000 ? bounded("x".repeat(500_001)) : list.join(gap);
    },
    // One for each day and list, so that a screen composed again is the same.
    sample: (value, count) => {
      clock.look("day");
      const list = toList(value);
      if (list.length === 0) return null;
      const seed = sha256(`${clock.now.toPlainDate()} ${JSON.stringify(list).slice(0, 100_000)}`);
      const start = Number.parseInt(seed.slice(0, 8), 16) % list.length;
      if (count === undefined) return list[start];
      const wanted = Math.max(0, Math.min(list.length, Math.trunc(Number(count)) || 0));
      return Array.from({ length: wanted }, (_, index) => list[(start + index) % list.length]);
    },
    json: (value) => bounded(JSON.stringify(value ?? null)),
    parse_json: (value) => {
      try {
        return JSON.parse(String(value));
      } catch {
        throw new Error(`found ${JSON.stringify(String(value).slice(0, 40))}, expected JSON`);
      }
    },
  };
}
