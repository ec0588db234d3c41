/** What lengths are measured by, in pixels of the glass. */
export interface LengthUnits {
  /** Of the element itself. */
  readonly fontSize: number;
  readonly rootFontSize: number;
  /** Of the smallest type that the glass keeps legible. */
  readonly leastFontSize: number;
  /** One CSS pixel. */
  readonly px: number;
  /** One unit of the panel: a thirtieth of its shorter side. */
  readonly u: number;
  /** The room of the whole template. */
  readonly width: number;
  readonly height: number;
}

// A run of digits is read from its start and in one way only: thousands of them would take minutes otherwise.
const DIMENSION =
  /((?<!\d)-?(?:\d+(?:\.\d*)?|\.\d+)(?:e-?\d+)?)(px|em|rem|ex|ch|u|vw|vh|vmin|vmax|cqw|cqh|pt|pc|in|cm|mm|q)\b/gi;

/** Longest that anything may be: farther off, arithmetic of layouts becomes noise. */
const FARTHEST = 20_000;

function unitSize(unit: string, units: LengthUnits): number {
  const { fontSize, rootFontSize, px, u, width, height } = units;
  switch (unit.toLowerCase()) {
    case "em":
      return fontSize;
    case "rem":
      return rootFontSize;
    case "ex":
    case "ch":
      return fontSize / 2;
    case "u":
      return u;
    case "vw":
    case "cqw":
      return width / 100;
    case "vh":
    case "cqh":
      return height / 100;
    case "vmin":
      return Math.min(width, height) / 100;
    case "vmax":
      return Math.max(width, height) / 100;
    case "pt":
      return (px * 4) / 3;
    case "pc":
      return px * 16;
    case "in":
      return px * 96;
    case "cm":
      return (px * 96) / 2.54;
    case "mm":
      return (px * 96) / 25.4;
    case "q":
      return (px * 96) / 101.6;
    default:
      return px;
  }
}

function clampLength(pixels: number): number {
  return Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, pixels)) * 100) / 100;
}

/** A value with every length in it in pixels of the glass: `0 1em` becomes `0 16px`. */
export function resolveLengths(value: string, units: LengthUnits): string {
  return value.replace(DIMENSION, (_, number: string, unit: string) => {
    return `${clampLength(Number(number) * unitSize(unit, units))}px`;
  });
}

/** A length in pixels, a percentage as it is, or null for anything else; arithmetic is done where it needs no layout. */
export function readLength(value: string, units: LengthUnits): number | string | null {
  const text = resolveLengths(value.trim(), units);
  if (/^-?(?:\d+(?:\.\d*)?|\.\d+)px$/.test(text)) return Number(text.slice(0, -2));
  if (/^[+-]?0(?:\.0+)?$/.test(text)) return 0;
  if (/^-?(?:\d+(?:\.\d*)?|\.\d+)%$/.test(text)) return text;
  if (/^(?:calc|min|max|clamp)\(/i.test(text)) return calculate(text);
  return null;
}

/** The value of `calc()`, `min()`, `max()` or `clamp()` of pixels and numbers, or of nothing but percentages. */
function calculate(text: string): number | string | null {
  const percent = text.includes("%");
  if (percent && text.includes("px")) return null;
  const tokens = text.toLowerCase().replaceAll("px", "").replaceAll("%", "")
    .match(/calc|min|max|clamp|[()+*/,-]|\d+\.?\d*|\.\d+/g);
  if (tokens === null || tokens.length > 200) return null;
  const result = sum({ tokens, at: 0, depth: 0 });
  if (result === null || !Number.isFinite(result)) return null;
  return percent ? `${Math.round(result * 1000) / 1000}%` : clampLength(result);
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  depth: number;
}

function sum(reader: Reader): number | null {
  let value = product(reader);
  for (let sign = reader.tokens[reader.at]; sign === "+" || sign === "-"; sign = reader.tokens[reader.at]) {
    reader.at++;
    const next = product(reader);
    if (value === null || next === null) return null;
    value += sign === "+" ? next : -next;
  }
  return value;
}

function product(reader: Reader): number | null {
  let value = factor(reader);
  for (let sign = reader.tokens[reader.at]; sign === "*" || sign === "/"; sign = reader.tokens[reader.at]) {
    reader.at++;
    const next = factor(reader);
    if (value === null || next === null) return null;
    value = sign === "*" ? value * next : value / next;
  }
  return value;
}

function factor(reader: Reader): number | null {
  const token = reader.tokens[reader.at++];
  if (token === undefined || ++reader.depth > 500) return null;
  if (token === "-") {
    const value = factor(reader);
    return value === null ? null : -value;
  }
  if (/^[\d.]/.test(token)) return Number(token);
  if (token !== "(") reader.at++;
  const given: number[] = [];
  do {
    const value = sum(reader);
    if (value === null) return null;
    given.push(value);
  } while (reader.tokens[reader.at] === "," && reader.at++);
  if (reader.tokens[reader.at++] !== ")") return null;
  const [first = 0, second = 0, third = 0] = given;
  if (token === "min") return Math.min(...given);
  if (token === "max") return Math.max(...given);
  return token === "clamp" ? Math.max(first, Math.min(second, third)) : first;
}
