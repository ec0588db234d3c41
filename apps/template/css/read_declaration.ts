// @ts-types="@types/css-tree"
import { lexer } from "css-tree";
import { type LengthUnits, readLength, resolveLengths } from "./lengths.ts";
import { readFont } from "./read_font.ts";
import { ALIASES, PROPERTIES, REASONS } from "./properties.ts";
import type { Inherited, ViewStyle } from "./view_style.ts";

/** A value that is not drawn, and why. */
export interface Refusal {
  readonly kind: "property" | "value";
  readonly reason: string;
}

const KEYWORDS: Readonly<Record<string, string>> = {
  "start": "flex-start",
  "end": "flex-end",
  "normal": "",
  "clip": "hidden",
  "auto": "hidden",
  "scroll": "hidden",
};

const BORDER_WIDTHS: Readonly<Record<string, number>> = { thin: 1, medium: 3, thick: 5 };
const valid = new Map<string, boolean>();

/** Whether CSS knows this value of this property. */
function isValid(property: string, value: string): boolean {
  const key = `${property}:${value}`;
  let answer = valid.get(key);
  if (answer === undefined) {
    answer = lexer.matchProperty(property, value.slice(0, 2000)).error === null;
    if (valid.size > 5000) valid.clear();
    valid.set(key, answer);
  }
  return answer;
}

/** Reads one property that stands only for itself; `url()` of anything but data is refused. */
export function readDeclaration(
  given: string,
  value: string,
  { units, inherited }: { readonly units: LengthUnits; readonly inherited: Inherited },
): ViewStyle | Refusal {
  const property = ALIASES[given] ?? given;
  const lower = value.toLowerCase();
  if (lower === "inherit" || lower === "unset" || lower === "revert") return {};
  if (/url\(\s*['"]?(?!data:image\/)/i.test(value)) {
    return { kind: "value", reason: "Nothing is fetched: only data: pictures are drawn" };
  }
  const bad = (reason = "CSS has no such value here"): Refusal => ({ kind: "value", reason });
  switch (property) {
    case "font-weight":
    case "font-family":
    case "font-variant-numeric":
    case "line-height":
      return readFont(property, value, units) ?? bad();
    case "word-wrap":
      return lower === "normal" ? {} : { wordBreak: "break-word" };
    case "border-collapse":
      return lower === "collapse" ? {} : bad("Borders of tables are always collapsed");
    case "visibility":
      return lower === "hidden" ? { opacity: 0 } : {};
  }
  if (/^border-(?:top|right|bottom|left)-style$/.test(property)) return readLineStyle(property, lower);
  const kind = PROPERTIES[property];
  if (kind === undefined) {
    return { kind: "property", reason: REASONS[property] ?? "It is not drawn here" };
  }
  const name = toCamel(property);
  if (lower === "initial") return {};
  if (typeof kind !== "string") {
    if (!kind.includes(lower)) {
      return bad(isValid(property, value) ? "This value is not drawn here" : undefined);
    }
    return keyword(property, name, lower);
  }
  switch (kind) {
    case "length":
    case "length or auto": {
      if (kind === "length or auto" && lower === "auto") return { [name]: "auto" };
      if (lower === "none" || lower === "normal") return /^max-/.test(property) ? {} : { [name]: 0 };
      if (/^(?:fit-content|min-content|max-content|stretch|-webkit-fill-available)$/.test(lower)) {
        return lower.startsWith("fit") || lower.startsWith("m")
          ? { alignSelf: "flex-start" }
          : { [name]: "100%" };
      }
      const length = readLength(value, units);
      if (length === null) return bad("It is no length that can be worked out here");
      return { [name]: property === "flex-basis" && typeof length === "number" ? `${length}px` : length };
    }
    case "border width": {
      const length = BORDER_WIDTHS[lower] === undefined
        ? readLength(value, units)
        : BORDER_WIDTHS[lower] * units.px;
      if (typeof length !== "number" || length < 0) return bad();
      return { [name]: length === 0 ? 0 : Math.max(1, Math.round(length)) };
    }
    case "color":
      if (lower === "currentcolor") return { [name]: inherited.color };
      return isValid("color", value) && !/var\(|color\(|color-mix|lab\(|lch\(/.test(lower)
        ? { [name]: value }
        : bad("It is no color that is drawn here");
    case "number": {
      const [over, under = "1"] = value.split("/");
      const number = lower === "none" ? 0 : Number(over) / Number(under);
      if (!Number.isFinite(number)) return bad();
      if (property === "line-clamp") {
        return number >= 1 ? { lineClamp: Math.trunc(number), display: "block" } : {};
      }
      if (property === "opacity" && value.endsWith("%")) return bad();
      return { [name]: number };
    }
    case "picture":
      return lower === "none" || /^(?:repeating-)?(?:linear|radial)-gradient\(|^url\(/i.test(value)
        ? { [name]: resolveLengths(value, units) }
        : bad("Only gradients and data: pictures are drawn");
    default:
      if (lower === "none") return {};
      return isValid(property, resolveLengths(value, units))
        ? { [name]: resolveLengths(value, units) }
        : bad();
  }
}

function readLineStyle(property: string, value: string): ViewStyle | Refusal {
  const name = toCamel(property);
  if (value === "none" || value === "hidden") return { [name.replace("Style", "Width")]: 0 };
  if (value === "solid" || value === "dashed") return { [name]: value };
  if (value === "dotted") return { [name]: "dashed" };
  return { kind: "value", reason: "Borders are solid or dashed" };
}

function keyword(property: string, name: string, value: string): ViewStyle {
  if (property === "overflow") return { overflow: value === "visible" ? "visible" : "hidden" };
  if (property === "text-align") {
    return { textAlign: value === "start" ? "left" : value === "end" ? "right" : value };
  }
  if (/^(?:align|justify)-/.test(property)) {
    if (value === "left" || value === "right") {
      return { [name]: value === "left" ? "flex-start" : "flex-end" };
    }
    const known = KEYWORDS[value] ?? value;
    return known === "" || (known === "hidden" && property !== "overflow") ? {} : { [name]: known };
  }
  return { [name]: value };
}

function toCamel(property: string): string {
  return property.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
