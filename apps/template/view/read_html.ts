import { type Document, type Element, isTag } from "domhandler";
import { parse } from "parse5";
import { adapter } from "parse5-htmlparser2-tree-adapter";
import { TemplateError } from "../errors.ts";
import type { LiquidOutput } from "../render_liquid.ts";

/** What a template's HTML may hold. */
const MOST_ELEMENTS = 5000;
const DEEPEST = 60;

/**
 * Parses HTML as browsers do. Throws TemplateError where it has too many elements, or too many inside each other.
 */
export function readHtml({ html, placeOf }: LiquidOutput): Document {
  let count = 0;
  const counted: typeof adapter = {
    ...adapter,
    createElement(name, namespace, attributes) {
      if (++count > MOST_ELEMENTS) {
        const detail = `found over ${MOST_ELEMENTS} elements, expected fewer`;
        throw new TemplateError({ in: "markup", ...placeOf(html.length), detail });
      }
      return adapter.createElement(name, namespace, attributes);
    },
  };
  const document = parse(html, { treeAdapter: counted, sourceCodeLocationInfo: true });
  const deep = findDeep(document);
  if (deep !== null) {
    const detail = `found elements ${DEEPEST + 1} deep, expected ${DEEPEST} at most`;
    throw new TemplateError({ in: "markup", ...placeOf(deep.sourceCodeLocation?.startOffset ?? 0), detail });
  }
  return document;
}

/** An element inside too many others; walked without recursion, which it might overflow. */
function findDeep(document: Document): Element | null {
  const waiting = document.children.map((node) => ({ node, depth: 1 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    if (!isTag(node)) continue;
    if (depth > DEEPEST) return node;
    for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
  }
  return null;
}
