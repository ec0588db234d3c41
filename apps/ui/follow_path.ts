/** One step into JSON: into a property, an entry (from the end where negative), or all of them. */
export type PathStep =
  | { readonly into: "property"; readonly name: string }
  | { readonly into: "entry"; readonly index: number }
  | { readonly into: "all" };

/** A way into JSON that was read from a text. */
export interface JsonPath {
  readonly steps: readonly PathStep[];
  /** True when it was written from the whole, with `$`. */
  readonly rooted: boolean;
}

/** Steps that a path may have. */
const MOST_STEPS = 20;

/** Values that a path may lead to; what is beyond is left out. */
const MOST_FOUND = 20_000;

/** `.name`, a name at the very beginning, `[3]`, `[-1]`, `[*]`, `['a name']` or `["a name"]`. */
const STEP = /\.?(\*)|\.?([^.[\]*'"]+)|\[\s*(?:(\*)|(-?\d{1,9})|'([^']*)'|"([^"]*)")\s*\]/y;

/**
 * Reads a path such as `$.points[*].value` or `days[0]['max °C']`: the plain part of RFC 9535, without filters and
 * searches, so that following it costs no more than the data is long. Null where it is none.
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
  return { into: "property", name: name?.trim() ?? single ?? double ?? "" };
}

/** Everything that a path leads to, in the order of the data; nothing where it leads nowhere. Never throws. */
export function followPath(value: unknown, { steps }: Pick<JsonPath, "steps">): readonly unknown[] {
  let found: readonly unknown[] = [value];
  for (const step of steps) {
    const next: unknown[] = [];
    for (const each of found) {
      for (const child of stepInto(each, step)) {
        if (next.length >= MOST_FOUND) break;
        next.push(child);
      }
    }
    found = next;
  }
  return found;
}

function stepInto(value: unknown, step: PathStep): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  if (step.into === "all") return Array.isArray(value) ? value : Object.values(value);
  if (step.into === "property") {
    return Object.hasOwn(value, step.name) ? [(value as Record<string, unknown>)[step.name]] : [];
  }
  if (!Array.isArray(value)) return [];
  const index = step.index < 0 ? value.length + step.index : step.index;
  return index >= 0 && index < value.length ? [value[index]] : [];
}
