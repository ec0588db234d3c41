import type { Element } from "domhandler";
import { expand } from "./expand.ts";
import { type LengthUnits } from "./lengths.ts";
import { ALIASES } from "./properties.ts";
import { readDeclaration } from "./read_declaration.ts";
import { readFontSize } from "./read_font.ts";
import type { Inherited, ViewStyle } from "./view_style.ts";
import { type Declaration, type StyleRule } from "./read_styles.ts";
import type { UnsupportedList } from "./style_place.ts";

/** Rules in layers: later ones win over earlier ones, whatever they pick by. */
export interface StyleSheets {
  /** Declarations for an element from the weakest to the strongest, its own `style` last. */
  declarationsOf(element: Element, own: readonly Declaration[]): readonly Declaration[];
}

interface Ranked {
  readonly rule: StyleRule;
  readonly layer: number;
  readonly order: number;
}

/** Sheets from the weakest layer to the strongest. */
export function createStyleSheets(layers: readonly (readonly StyleRule[])[]): StyleSheets {
  const byKey = new Map<string, Ranked[]>();
  let order = 0;
  layers.forEach((rules, layer) => {
    for (const rule of rules) {
      const { key } = rule.selector;
      const ranked = { rule, layer, order: order++ };
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [ranked]);
      else list.push(ranked);
    }
  });
  return {
    declarationsOf(element, own) {
      const { class: names = "", id } = element.attribs;
      const keys = [
        "*",
        element.name,
        ...names.split(/\s+/).map((name) => `.${name}`),
        ...(id ? [`#${id}`] : []),
      ];
      const picked = [...new Set(keys)].flatMap((key) => byKey.get(key) ?? [])
        .filter(({ rule }) => rule.selector.matches(element))
        .sort((one, other) =>
          one.layer - other.layer || one.rule.selector.specificity - other.rule.selector.specificity ||
          one.order - other.order
        );
      const all = [...picked.flatMap(({ rule }) => rule.declarations), ...own];
      return [...all.filter((one) => !one.isImportant), ...all.filter((one) => one.isImportant)];
    },
  };
}

/** The styles of one element, worked out. */
export interface Computed {
  readonly style: ViewStyle;
  readonly inherited: Inherited;
  /** `--custom` values, with those from around. */
  readonly custom: Readonly<Record<string, string>>;
}

/** What styles of an element are worked out from. */
export interface ComputeAround {
  readonly inherited: Inherited;
  readonly custom: Readonly<Record<string, string>>;
  readonly units: Omit<LengthUnits, "fontSize">;
  readonly unsupported: UnsupportedList;
}

/** Works the declarations of an element out, weakest first. What cannot be drawn goes to the list. */
export function computeStyle(declarations: readonly Declaration[], around: ComputeAround): Computed {
  const { inherited, unsupported } = around;
  const ownCustom = declarations.filter(({ property }) => property.startsWith("--"));
  const custom = ownCustom.length === 0
    ? around.custom
    : { ...around.custom, ...Object.fromEntries(ownCustom.map(({ property, value }) => [property, value])) };
  const pairs = declarations.filter(({ property }) => !property.startsWith("--")).flatMap((declaration) => {
    const value = withVariables(declaration.value, custom);
    if (value === null) {
      const reason = "It names a variable that is not set";
      unsupported.add({ kind: "value", what: writeOut(declaration), reason }, declaration.place);
      return [];
    }
    const property = ALIASES[declaration.property] ?? declaration.property;
    return expand(property, value).map(([name, part]) => ({ name, part, declaration }));
  });
  let fontSize = inherited.fontSize;
  const rootUnits: LengthUnits = { ...around.units, fontSize };
  for (const { name, part, declaration } of pairs) {
    if (name !== "font-size" || part === "inherit") continue;
    const size = readFontSize(part, inherited, rootUnits);
    if (size !== null) fontSize = size;
    else {unsupported.add(
        { kind: "value", what: writeOut(declaration), reason: "It is no size" },
        declaration.place,
      );}
  }
  const units: LengthUnits = { ...around.units, fontSize };
  const style: ViewStyle = fontSize === inherited.fontSize ? {} : { fontSize };
  let color = inherited.color;
  for (const { name, part } of pairs) {
    if (name !== "color") continue;
    const read = readDeclaration(name, part, { units, inherited });
    if (!("reason" in read) && typeof read.color === "string") color = read.color;
  }
  for (const { name, part, declaration } of pairs) {
    if (name === "font-size") continue;
    const read = readDeclaration(name, part, {
      units,
      inherited: name === "color" ? inherited : { ...inherited, color },
    });
    if ("reason" in read) {
      const { kind, reason } = read as { kind: "property" | "value"; reason: string };
      const what = kind === "property" ? declaration.property : writeOut(declaration);
      unsupported.add({ kind, what, reason }, declaration.place);
    } else Object.assign(style, read);
  }
  return {
    style,
    custom,
    inherited: {
      fontSize,
      color,
      fontWeight: pick(style.fontWeight, inherited.fontWeight),
      lineHeight: pick(style.lineHeight, inherited.lineHeight),
      textAlign: pick(style.textAlign, inherited.textAlign),
      whiteSpace: pick(style.whiteSpace, inherited.whiteSpace),
      listStyleType: pick(style.listStyleType, inherited.listStyleType),
    },
  };
}

/** The element's own value where it has one of the same type. */
function pick<Value extends string | number>(own: string | number | undefined, inherited: Value): Value {
  return typeof own === typeof inherited ? own as Value : inherited;
}

function writeOut({ property, value }: Declaration): string {
  return `${property}: ${value}`;
}

/** The value with every `var()` filled in; null where one is not set. */
function withVariables(value: string, custom: Readonly<Record<string, string>>): string | null {
  let filled = value;
  for (let round = 0; round < 20; round++) {
    const match = /var\(\s*(--[^\s,()]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/.exec(filled);
    if (match === null) return filled;
    const name = match[1] as string;
    const known = Object.hasOwn(custom, name) ? custom[name] : match[2]?.trim();
    if (known === undefined) return null;
    filled = filled.slice(0, match.index) + known + filled.slice(match.index + match[0].length);
    if (filled.length > 5000) return null;
  }
  return null;
}
