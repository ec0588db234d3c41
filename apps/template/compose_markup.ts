import { type Document, type Element, isTag, isText } from "domhandler";
import { layoutSize, paletteOf, type Panel, unit, type View } from "../../renderers/mod.ts";
import { leastSize } from "../ui/type_scale.ts";
import { createStyleSheets } from "./css/cascade.ts";
import type { LengthUnits } from "./css/lengths.ts";
import type { MediaFacts } from "./css/media.ts";
import { readStyles, type StyleRule } from "./css/read_styles.ts";
import type { UnsupportedList } from "./css/style_place.ts";
import type { LiquidOutput } from "./render_liquid.ts";
import { BASE_SHEET } from "./sheets/base.ts";
import { FRAMEWORK_SHEET } from "./sheets/framework.ts";
import { placeAt } from "./text_place.ts";
import { openGates, resolveClasses } from "./view/gated_classes.ts";
import { readHtml } from "./view/read_html.ts";
import { rootInheritance, styleElement } from "./view/style_elements.ts";
import { toView } from "./view/to_view.ts";

/** What HTML is composed for. */
export interface MarkupAround {
  readonly panel: Panel;
  /** CSS besides that of the markup's `style` elements. */
  readonly style: string;
  readonly unsupported: UnsupportedList;
}

/** Composes HTML for a panel. Throws TemplateError where it holds too much. */
export function composeMarkup(output: LiquidOutput, { panel, style, unsupported }: MarkupAround): View {
  const { width, height } = layoutSize(panel);
  const least = leastSize(panel);
  const units: Omit<LengthUnits, "fontSize"> = {
    leastFontSize: least,
    rootFontSize: Math.max(least, unit(panel)),
    px: panel.scale,
    u: unit(panel),
    width,
    height,
  };
  const facts: MediaFacts = {
    units: { ...units, fontSize: units.rootFontSize },
    isMonochrome: isMonochrome(panel),
  };
  const document = readHtml(output);
  const elements = elementsOf(document);
  const gates = openGates(panel, units);
  for (const { attribs } of elements) {
    if (attribs.class !== undefined) attribs.class = resolveClasses(attribs.class, gates);
  }
  const { html, body } = frame(elements);
  const own = elements.filter(({ name }) => name === "style").flatMap((element): readonly StyleRule[] => {
    const [text] = element.children;
    if (text === undefined || !isText(text)) return [];
    const start = text.sourceCodeLocation?.startOffset ?? 0;
    const placeOf = (offset: number) => ({ in: "markup" as const, ...output.placeOf(start + offset) });
    return readStyles({ text: text.data, placeOf }, facts, unsupported);
  });
  const written = readStyles(
    { text: style, placeOf: (offset) => ({ in: "style" as const, ...placeAt(style, offset) }) },
    facts,
    unsupported,
  );
  const sheets = createStyleSheets([...builtInRules(facts, unsupported), [...written, ...own]]);
  const custom = { "--least": `${least / panel.scale}px`, "--bar": `${(least * 1.6) / panel.scale}px` };
  const root = rootInheritance(units.rootFontSize);
  const around = { sheets, units, unsupported, placeOf: output.placeOf };
  const styledRoot = styleElement(html, { inherited: root, custom }, around);
  const styledBody = styledRoot.children.find((child) => typeof child !== "string" && child.tag === "body");
  if (styledBody === undefined || typeof styledBody === "string") throw new Error(`Cannot find ${body.name}`);
  const { backgroundColor } = styledRoot.style;
  return toView(styledBody, {
    ...(backgroundColor === undefined || styledBody.style.backgroundColor !== undefined
      ? {}
      : { backgroundColor }),
    width,
    height,
    overflow: "hidden",
    fontSize: styledBody.inherited.fontSize,
    lineHeight: styledBody.inherited.lineHeight,
    color: styledBody.inherited.color,
  }, { units, unsupported });
}

let builtIn: readonly (readonly StyleRule[])[] | null = null;

/** Rules that every template has; they ask nothing of the panel, so they are read once. */
function builtInRules(facts: MediaFacts, unsupported: UnsupportedList): readonly (readonly StyleRule[])[] {
  builtIn ??= [BASE_SHEET, FRAMEWORK_SHEET].map((text) =>
    readStyles({ text, placeOf: null }, facts, unsupported)
  );
  return builtIn;
}

function isMonochrome(panel: Panel): boolean {
  return paletteOf(panel)?.every(({ rgb: [red, green, blue] }) => red === green && green === blue) ?? false;
}

function elementsOf(document: Document): readonly Element[] {
  const elements: Element[] = [];
  const waiting = [...document.children].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isTag(node)) continue;
    elements.push(node);
    for (let index = node.children.length - 1; index >= 0; index--) waiting.push(node.children[index]!);
  }
  return elements;
}

/**
 * The outermost elements, and list items numbered. Markup that begins with a layout or a title bar, as that of TRMNL
 * does, stands in a view that fills the screen.
 */
function frame(elements: readonly Element[]): { readonly html: Element; readonly body: Element } {
  const html = elements.find(({ name }) => name === "html") as Element;
  const body = elements.find(({ name }) => name === "body") as Element;
  const top = body.children.filter(isTag);
  const has = (element: Element, names: RegExp) =>
    (element.attribs.class ?? "").split(/\s+/).some((name) => names.test(name));
  const isWhole = top.some((element) => has(element, /^(?:screen|view|mashup)$/));
  const isPart = top.some((element) => has(element, /^(?:layout|title_bar)$/));
  if (isWhole || isPart) {
    body.attribs.class = `${body.attribs.class ?? ""} ${isWhole ? "screen" : "view"} template-body`.trim();
  }
  for (const list of elements.filter(({ name }) => name === "ol")) {
    let index = Math.trunc(Number(list.attribs.start ?? 1)) || 1;
    for (const item of list.children) {
      if (isTag(item) && item.name === "li") item.attribs["data-index"] = String(index++);
    }
  }
  return { html, body };
}
