/** One step into JSON: into a property, an entry (from the end where negative), each entry of a list, or all of anything. */
export type PathStep =
  | { readonly into: "property"; readonly name: string }
  | { readonly into: "entry"; readonly index: number }
  | { readonly into: "each" }
  | { readonly into: "all" };

/** A way into JSON that was read from a text. */
export interface JsonPath {
  readonly steps: readonly PathStep[];
  /** True when it was written from the whole, with `$`. */
  readonly rooted: boolean;
}

/** What a path leads to, and the entries of lists that it went through on the way, innermost first. */
export interface PathMatch {
  readonly value: unknown;
  readonly parents: readonly unknown[];
}

/** Steps that a path may have. */
const MOST_STEPS = 20;

/** Values that a path may lead to; what is beyond is left out. */
const MOST_FOUND = 20_000;

/** Matches of alternatives, each of which is looked into by other paths. */
const MOST_SELECTED = 2000;

/** `.name`, a name at the very beginning, `.*`, `[]`, `[*]`, `[3]`, `[-1]`, `['a name']` or `["a name"]`. */
const STEP = /\.?(?:(\*)|([^.[\]*'"]+)|\[\s*(?:(\*)|(-?\d{1,9})|'([^']*)'|"([^"]*)"|())\s*\])/y;

/**
 * Reads a path such as `$.points[*].value`, `departures[].line` or `days[0]['max °C']`: the plain part of RFC 9535,
 * without filters and searches, so that following it costs no more than the data is long. Null where it is none.
 */
export function readPath(text: string): JsonPath | null {
  const trimmed = text.trim();
  const rooted = trimmed.startsWith("$");
  const rest = rooted ? trimmed.slice(1) : trimmed;
  if (rest === "") return rooted ? { steps: [], rooted } : null;
  if (rooted && !/^[.[]/.test(rest)) return null;
  const steps: PathStep[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < rest.length) {
    const at = STEP.lastIndex;
    const match = STEP.exec(rest);
    // Only the first name may stand without a dot.
    if (match === null || (at > 0 && !/[.[]/.test(rest[at] ?? "")) || steps.length >= MOST_STEPS) return null;
    steps.push(toStep(match));
  }
  return { steps, rooted };
}

function toStep([, star, name, bracketStar, index, single, double]: RegExpExecArray): PathStep {
  if (star !== undefined || bracketStar !== undefined) return { into: "all" };
  if (index !== undefined) return { into: "entry", index: Number(index) };
  const property = name?.trim() ?? single ?? double;
  return property === undefined ? { into: "each" } : { into: "property", name: property };
}

/** Everything that a path leads to, in the order of the data; nothing where it leads nowhere. Never throws. */
export function followPath(value: unknown, { steps }: Pick<JsonPath, "steps">): readonly unknown[] {
  return follow(value, steps).map((match) => match.value);
}

/**
 * Everything that the first alternative of `one | other` leads to anything by; an empty one is the value itself. Never
 * throws.
 */
export function selectPath(value: unknown, paths: string): readonly PathMatch[] {
  for (const path of paths.split("|")) {
    const steps = stepsOf(path);
    const found = steps === null ? [] : follow(value, steps);
    if (found.length > 0) return found.slice(0, MOST_SELECTED);
  }
  return [];
}

/**
 * The first thing that is neither null nor missing on one of the alternatives of a path, seen from an entry of a list;
 * each `^` at the beginning of a path goes up to the entry of the list around it. Undefined where there is none.
 */
export function pickPath(from: PathMatch, paths: string): unknown {
  for (const path of paths.split("|")) {
    const [, ups = "", rest = ""] = /^\s*(\^*)(.*)$/s.exec(path) ?? [];
    if (path.trim() === "") continue;
    const steps = stepsOf(rest);
    const value = [from.value, ...from.parents][ups.length];
    if (steps === null || value === undefined) continue;
    const found = follow(value, steps).find((match) => match.value != null);
    if (found) return found.value;
  }
  return undefined;
}

function stepsOf(path: string): readonly PathStep[] | null {
  return path.trim() === "" ? [] : readPath(path)?.steps ?? null;
}

function follow(value: unknown, steps: readonly PathStep[]): readonly PathMatch[] {
  let found: readonly PathMatch[] = [{ value, parents: [] }];
  for (const step of steps) {
    const next: PathMatch[] = [];
    for (const match of found) {
      for (const child of stepInto(match, step)) {
        if (next.length >= MOST_FOUND) break;
        next.push(child);
      }
    }
    found = next;
  }
  const last = steps.at(-1)?.into;
  // An entry of a list is not its own parent.
  return last === "each" || last === "all"
    ? found.map(({ value, parents }) => ({ value, parents: parents.slice(1) }))
    : found;
}

function stepInto({ value, parents }: PathMatch, step: PathStep): readonly PathMatch[] {
  if (typeof value !== "object" || value === null) return [];
  const list = Array.isArray(value) ? value as readonly unknown[] : null;
  switch (step.into) {
    case "each":
      return toEntries(list ?? [], parents);
    case "all":
      return toEntries(list ?? Object.values(value), parents);
    case "entry": {
      const index = step.index < 0 ? (list?.length ?? 0) + step.index : step.index;
      return list !== null && index >= 0 && index < list.length ? [{ value: list[index], parents }] : [];
    }
    case "property":
      return list === null && Object.hasOwn(value, step.name)
        ? [{ value: (value as Record<string, unknown>)[step.name], parents }]
        : [];
  }
}

function toEntries(entries: readonly unknown[], parents: readonly unknown[]): readonly PathMatch[] {
  return entries.slice(0, MOST_FOUND).map((value) => ({ value, parents: [value, ...parents] }));
}
