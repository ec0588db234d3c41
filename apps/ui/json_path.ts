import { readRecord } from "./read_json.ts";

/** A step into a value: a property, a position of a list, or each of its entries. */
type Step = string | number | typeof EACH;

const EACH = Symbol("each");

/** What a path leads to, and the entries of lists that it went through on the way, innermost first. */
export interface PathMatch {
  readonly value: unknown;
  readonly parents: readonly unknown[];
}

/** Matches that are found at most, so that lists in lists in lists end. */
const MOST = 2000;

/** A name, a position or each entry in brackets, a quoted name. */
const STEP = /\.?(?:([^.[\]|"'\s]+)|\[(?:(\d{1,9})|\*?|"([^"]*)"|'([^']*)')\])/y;

/**
 * A path such as `departures[].line.name`, `a[0]["b c"]` or `$.a`, as steps; null where it cannot be read. An empty
 * path is the value itself.
 */
export function readPath(path: string): readonly Step[] | null {
  const text = path.trim().replace(/^\$/, "").replace(/^\.(?=\[|$)/, "");
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const match = STEP.exec(text);
    if (match === null) return null;
    const [, name, position, quoted, single] = match;
    const key = name ?? quoted ?? single;
    steps.push(key ?? (position === undefined ? EACH : Number(position)));
  }
  return steps;
}

/** Everything that the first alternative of `one | other` leads to anything by; own properties only. Never throws. */
export function selectPath(value: unknown, paths: string): readonly PathMatch[] {
  for (const path of paths.split("|")) {
    const steps = readPath(path);
    if (steps === null) continue;
    const found = follow({ value, parents: [] }, steps);
    if (found.length > 0) return found;
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
    const steps = readPath(rest);
    const value = [from.value, ...from.parents][ups.length];
    if (steps === null || value === undefined) continue;
    const found = follow({ value, parents: [] }, steps).find((match) => match.value != null);
    if (found) return found.value;
  }
  return undefined;
}

function follow(start: PathMatch, steps: readonly Step[]): readonly PathMatch[] {
  let matches: readonly PathMatch[] = [start];
  for (const step of steps) matches = matches.flatMap((match) => take(match, step)).slice(0, MOST);
  const found = matches.filter(({ value }) => value !== undefined);
  // An entry of a list is not its own parent.
  return steps.at(-1) === EACH
    ? found.map(({ value, parents }) => ({ value, parents: parents.slice(1) }))
    : found;
}

function take({ value, parents }: PathMatch, step: Step): readonly PathMatch[] {
  if (step === EACH) {
    if (!Array.isArray(value)) return [];
    return value.slice(0, MOST).map((entry) => ({ value: entry, parents: [entry, ...parents] }));
  }
  if (typeof step === "number") return Array.isArray(value) ? [{ value: value[step], parents }] : [];
  const record = readRecord(value);
  return Object.hasOwn(record, step) ? [{ value: record[step], parents }] : [];
}
