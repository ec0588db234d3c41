import { readNumber, readRecord } from "../ui/read_json.ts";
import { readMoment } from "../ui/read_moment.ts";
import type { SeriesSettings } from "./settings.ts";

/** Levels that are looked through. */
const DEEPEST = 4;

/** Properties of an object that are looked at. */
const MOST_NAMES = 50;

/** The paths of the first numbers in data, where nobody has chosen any: a list of them, else single ones. */
export function findSeries(data: unknown): readonly SeriesSettings[] {
  const list = findList(data, "$", 0);
  if (list !== null) return list;
  const numbers = Object.entries(readRecord(data)).slice(0, MOST_NAMES)
    .filter(([name, value]) => typeof value === "number" && isPlain(name)).slice(0, 4);
  return numbers.map(([name]) => ({ title: name, values: `$['${name}']`, times: "" }));
}

function findList(value: unknown, path: string, depth: number): readonly SeriesSettings[] | null {
  if (Array.isArray(value)) return readRows(value, path);
  if (typeof value !== "object" || value === null || depth >= DEEPEST) return null;
  for (const [name, child] of Object.entries(value).slice(0, MOST_NAMES)) {
    const found = isPlain(name) ? findList(child, `${path}['${name}']`, depth + 1) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Rows may be numbers, pairs, or objects with numbers and perhaps a time. */
function readRows(rows: readonly unknown[], path: string): readonly SeriesSettings[] | null {
  const [row] = rows;
  if (Array.isArray(row)) {
    return readNumber(row[1]) === null ? null : [{ title: "", values: `${path}[*]`, times: "" }];
  }
  if (typeof row === "number") return [{ title: "", values: `${path}[*]`, times: "" }];
  const fields = Object.entries(readRecord(row)).slice(0, MOST_NAMES).filter(([name]) => isPlain(name));
  const time = fields.find(([, value]) => readMoment(value, "UTC") !== null)?.[0];
  const numbers = fields.filter(([name, value]) => name !== time && readNumber(value) !== null).slice(0, 4);
  if (numbers.length === 0) return null;
  return numbers.map(([name]) => ({
    title: name.slice(0, 60),
    values: `${path}[*]['${name}']`,
    times: time === undefined ? "" : `${path}[*]['${time}']`,
  }));
}

function isPlain(name: string): boolean {
  return !name.includes("'") && name.length <= 100;
}
