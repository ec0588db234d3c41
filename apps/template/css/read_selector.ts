import { compile } from "css-select";
// @ts-types="@types/css-tree"
import { type CssNode, parse as parseCss, walk } from "css-tree";
import type { Element } from "domhandler";

/** A compiled selector. */
export interface Selector {
  matches(element: Element): boolean;
  /** Ids, classes and elements, as one number. */
  readonly specificity: number;
  /** What an element must have to be picked: `.class`, `#id` or a tag's name; `*` for any. */
  readonly key: string;
}

/** Compounds that a selector may have. */
const LONGEST = 10;

const TOUCHED =
  /^(?:hover|active|focus|focus-visible|focus-within|visited|link|target|checked|disabled|enabled)$/;
const KNOWN = new Set([
  "first-child",
  "last-child",
  "only-child",
  "first-of-type",
  "last-of-type",
  "only-of-type",
  "nth-child",
  "nth-last-child",
  "nth-of-type",
  "nth-last-of-type",
  "not",
  "is",
  "where",
  "root",
  "empty",
]);

const known = new Map<string, Selector | { readonly reason: string }>();

/** Compiles a selector, or says why it cannot be used. */
export function readSelector(text: string): Selector | { readonly reason: string } {
  const found = known.get(text);
  if (found !== undefined) return found;
  const read = compileSelector(text);
  if (known.size > 5000) known.clear();
  known.set(text, read);
  return read;
}

function compileSelector(text: string): Selector | { readonly reason: string } {
  let ids = 0;
  let classes = 0;
  let tags = 0;
  let compounds = 1;
  let reason = "";
  let key = "*";
  let inside = 0;
  try {
    const parsed = parseCss(text, { context: "selector" });
    walk(parsed, {
      enter(node: CssNode) {
        if (node.type === "PseudoClassSelector") {
          if (TOUCHED.test(node.name)) reason = "Nobody touches a screen with a pointer";
          else if (!KNOWN.has(node.name.toLowerCase())) reason = "It is not known here";
          if (node.name !== "where" && node.name !== "not" && node.name !== "is") classes++;
          inside++;
        }
        if (node.type === "PseudoElementSelector") {
          reason = "Nothing is made by styles: write it in the markup";
        }
        if (node.type === "IdSelector") ids++;
        if (node.type === "ClassSelector" || node.type === "AttributeSelector") classes++;
        if (node.type === "TypeSelector" && node.name !== "*") tags++;
        if (node.type === "Combinator") {
          compounds++;
          if (inside === 0) key = "*";
        }
        if (inside > 0) return;
        if (node.type === "IdSelector") key = `#${node.name}`;
        if (node.type === "ClassSelector" && !key.startsWith("#")) key = `.${unescapeName(node.name)}`;
        if (node.type === "TypeSelector" && key === "*") key = node.name.toLowerCase();
      },
      leave(node: CssNode) {
        if (node.type === "PseudoClassSelector") inside--;
      },
    });
    if (compounds > LONGEST) reason = `It has over ${LONGEST} parts`;
    if (reason !== "") return { reason };
    const matches = compile<Element, Element>(text, { xmlMode: false });
    return { matches, specificity: ids * 10_000 + classes * 100 + tags, key };
  } catch {
    return { reason: "It cannot be read" };
  }
}

function unescapeName(name: string): string {
  return name.replace(/\\([^0-9a-f])/gi, "$1");
}
