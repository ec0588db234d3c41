import { type FamilyName, toFamilyName, type Weight } from "./fonts/families.ts";

/** What an element's text inherits, as far as fonts and directions need it. */
export interface TextContext {
  readonly family: FamilyName;
  readonly weight: Weight;
  readonly lang: string | null;
  /** Pixels; null where the style says it in other units. */
  readonly size: number | null;
  readonly tabular: boolean;
  /** True where a text is one line, which the layout does not break. */
  readonly isLine: boolean;
  readonly align: string;
  /** What the style says; `auto` where it says nothing. */
  readonly direction: "ltr" | "rtl" | "auto";
}

/** What the root of a view starts with: satori's own size, and text that breaks. */
export const ROOT_CONTEXT: TextContext = {
  family: "sans",
  weight: 400,
  lang: null,
  size: 16,
  tabular: false,
  isLine: false,
  align: "start",
  direction: "auto",
};

function toWeight(value: unknown): Weight {
  const asked = value === "bold" ? 700 : value === "normal" ? 400 : Number(value);
  return asked >= 650 ? 700 : asked >= 500 ? 600 : 400;
}

function toSize(value: unknown): number | null {
  if (typeof value === "number") return value;
  const found = /^\s*([\d.]+)(?:px)?\s*$/.exec(String(value));
  return found ? Number(found[1]) : null;
}

/** The context inside an element of this style and language. */
export function innerContext(
  outer: TextContext,
  style: Readonly<Record<string, unknown>>,
  lang: unknown,
): TextContext {
  const { direction } = style;
  return {
    family: style.fontFamily === undefined ? outer.family : toFamilyName(style.fontFamily),
    weight: style.fontWeight === undefined ? outer.weight : toWeight(style.fontWeight),
    lang: typeof lang === "string" ? lang : outer.lang,
    size: style.fontSize === undefined ? outer.size : toSize(style.fontSize),
    tabular: style.fontVariantNumeric === undefined
      ? outer.tabular
      : String(style.fontVariantNumeric).includes("tabular-nums"),
    isLine: style.whiteSpace === undefined ? outer.isLine : /^(nowrap|pre)$/.test(String(style.whiteSpace)),
    align: style.textAlign === undefined ? outer.align : String(style.textAlign),
    direction: direction === "ltr" || direction === "rtl" ? direction : outer.direction,
  };
}
