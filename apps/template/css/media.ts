import type { LengthUnits } from "./lengths.ts";
import { readLength } from "./lengths.ts";

/** What a media query may ask of the panel, in CSS pixels. */
export interface MediaFacts {
  readonly units: LengthUnits;
  /** True where the panel shows no color. */
  readonly isMonochrome: boolean;
}

/** Whether a list of media queries holds on this panel; null when it asks what is not known here. */
export function mediaHolds(query: string, facts: MediaFacts): boolean | null {
  const answers = query.toLowerCase().split(",").map((one) => oneHolds(one.trim(), facts));
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

function oneHolds(query: string, facts: MediaFacts): boolean | null {
  const negated = /^not\s+/.test(query);
  const parts = query.replace(/^(?:not|only)\s+/, "").split(/\s+and\s+/);
  const answers = parts.map((part) => partHolds(part.trim(), facts));
  if (answers.includes(null)) return null;
  const holds = answers.every((answer) => answer === true);
  return negated ? !holds : holds;
}

function partHolds(part: string, { units, isMonochrome }: MediaFacts): boolean | null {
  if (part === "all" || part === "screen" || part === "") return true;
  if (part === "print" || part === "speech") return false;
  const feature = /^\(\s*([a-z-]+)\s*(?:(:|>=|<=|>|<|=)\s*([^)]+?)\s*)?\)$/.exec(part);
  if (feature === null) return null;
  const [, name = "", sign = ":", value = ""] = feature;
  if (name === "orientation") return value === (units.width >= units.height ? "landscape" : "portrait");
  if (name === "monochrome") return isMonochrome;
  if (name === "color") return !isMonochrome;
  if (name === "prefers-color-scheme") return value === "light";
  if (name === "prefers-reduced-motion") return value === "reduce" || value === "";
  const size = /^(min-|max-)?(width|height)$/.exec(name);
  const wanted = readLength(value, units);
  if (size === null || typeof wanted !== "number") return null;
  const actual = size[2] === "width" ? units.width : units.height;
  if (size[1] === "min-" || sign === ">=") return actual >= wanted;
  if (size[1] === "max-" || sign === "<=") return actual <= wanted;
  if (sign === ">") return actual > wanted;
  return sign === "<" ? actual < wanted : actual === wanted;
}
