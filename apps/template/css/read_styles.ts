// @ts-types="@types/css-tree"
import { type CssNode, generate, parse } from "css-tree";
import { type MediaFacts, mediaHolds } from "./media.ts";
import { readSelector, type Selector } from "./read_selector.ts";
import type { StylePlace, UnsupportedList } from "./style_place.ts";

/** One `property: value`. */
export interface Declaration {
  /** Lower case, but for `--custom` ones. */
  readonly property: string;
  readonly value: string;
  readonly isImportant: boolean;
  /** Null in the styles that every template has. */
  readonly place: StylePlace | null;
}

/** Declarations for what one of the selectors picks. */
export interface StyleRule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
}

/** A text of styles and where its characters were written. */
export interface StyleText {
  readonly text: string;
  /** The place of an offset into the text; null for the styles that every template has. */
  readonly placeOf: ((offset: number) => ReturnType<StylePlace>) | null;
}

/** Rules that all templates together may have. */
const MOST_RULES = 3000;

const AT_RULES: Readonly<Record<string, string>> = {
  "import": "Nothing is fetched: put the styles into the template",
  "font-face": "Nothing is fetched: Inter and the built-in families are there",
  "keyframes": "A screen stands still",
};

/** Rules of a text in their order; what cannot be used goes to the list. Never throws. */
export function readStyles(
  { text, placeOf }: StyleText,
  facts: MediaFacts,
  unsupported: UnsupportedList,
): readonly StyleRule[] {
  const at = (node: CssNode): StylePlace | null => placeOf && (() => placeOf(node.loc?.start.offset ?? 0));
  const rules: StyleRule[] = [];
  const read = (node: CssNode) => {
    if (node.type === "Rule") return readRule(node);
    if (node.type === "Atrule") return readAtRule(node);
    if (node.type === "Raw" && node.value.trim() !== "") {
      unsupported.add(
        { kind: "selector", what: node.value.trim(), reason: "It cannot be read as a rule" },
        at(node),
      );
    }
  };

  function readRule(node: Extract<CssNode, { type: "Rule" }>) {
    if (rules.length >= MOST_RULES) return;
    const declarations = readBlock(node.block.children.toArray(), node);
    if (node.prelude.type === "Raw") {
      unsupported.add({ kind: "selector", what: node.prelude.value, reason: "It cannot be read" }, at(node));
      return;
    }
    for (const part of node.prelude.children) {
      const selector = readSelector(generate(part));
      if ("reason" in selector) {
        unsupported.add({ kind: "selector", what: generate(part), reason: selector.reason }, at(part));
      } else rules.push({ selector, declarations });
    }
  }

  function readBlock(nodes: readonly CssNode[], owner: CssNode): readonly Declaration[] {
    return nodes.flatMap((node): Declaration[] => {
      if (node.type === "Declaration") return [toDeclaration(node, at(node))];
      const what = generate(node).trim();
      if (what === "" || node.type === "Comment") return [];
      const reason = node.type === "Rule" || node.type === "Atrule"
        ? "A rule stands in no other rule here"
        : "It cannot be read as property: value";
      unsupported.add({ kind: "property", what, reason }, at(node.loc ? node : owner));
      return [];
    });
  }

  function readAtRule(node: Extract<CssNode, { type: "Atrule" }>) {
    const name = node.name.toLowerCase();
    const prelude = node.prelude === null ? "" : generate(node.prelude);
    if (name === "charset") return;
    const holds = name === "media"
      ? mediaHolds(prelude, facts)
      : name === "layer" && node.block
      ? true
      : null;
    if (holds === true) return node.block?.children.forEach(read);
    if (holds === false) return;
    const reason = name === "media"
      ? "Only width, height, orientation and color can be asked"
      : AT_RULES[name.replace(/^-\w+-/, "")] ?? "It has no effect here";
    unsupported.add({ kind: "at-rule", what: `@${name} ${prelude}`.trim(), reason }, at(node));
  }

  const sheet = parse(text, {
    positions: true,
    parseValue: false,
    parseCustomProperty: false,
    onParseError() {},
  });
  if (sheet.type === "StyleSheet") sheet.children.forEach(read);
  return rules;
}

/** The declarations of a `style` attribute. */
export function readStyleAttribute(text: string, place: StylePlace): readonly Declaration[] {
  const list = parse(text, { context: "declarationList", parseValue: false, onParseError() {} });
  if (list.type !== "DeclarationList") return [];
  return list.children.toArray().flatMap((node) =>
    node.type === "Declaration" ? [toDeclaration(node, place)] : []
  );
}

function toDeclaration(
  { property, value, important }: Extract<CssNode, { type: "Declaration" }>,
  place: StylePlace | null,
): Declaration {
  return {
    property: property.startsWith("--") ? property : property.toLowerCase(),
    value: (value.type === "Raw" ? value.value : generate(value)).trim(),
    isImportant: important !== false,
    place,
  };
}
