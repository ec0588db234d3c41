import { type ChildNode, type Element, isTag, isText } from "domhandler";
import type { LengthUnits } from "../css/lengths.ts";
import { computeStyle, type StyleSheets } from "../css/cascade.ts";
import type { Inherited } from "../css/view_style.ts";
import { readStyleAttribute } from "../css/read_styles.ts";
import type { StylePlace, UnsupportedList } from "../css/style_place.ts";
import type { LiquidOutput } from "../render_liquid.ts";
import type { StyledElement, StyledNode } from "./styled_element.ts";
import { writeSvg } from "./write_svg.ts";

/** What elements are styled with. */
export interface StyleAround {
  readonly sheets: StyleSheets;
  readonly units: Omit<LengthUnits, "fontSize">;
  readonly unsupported: UnsupportedList;
  readonly placeOf: LiquidOutput["placeOf"];
}

/** Elements that show nothing here, and why. */
const UNDRAWN: Readonly<Record<string, string>> = {
  script: "Scripts do not run: work it out in Liquid or in the transform",
  link: "Nothing is fetched: put the styles into the template",
  iframe: "Nothing is fetched",
  object: "Nothing is fetched",
  embed: "Nothing is fetched",
  video: "A screen stands still",
  audio: "A screen makes no sound",
  canvas: "Scripts do not run: draw it as svg",
  input: "Nobody types on a screen",
  select: "Nobody types on a screen",
  textarea: "Nobody types on a screen",
  progress: "Draw it as two div",
  meter: "Draw it as two div",
  math: "Formulas are not drawn",
};

/** Attributes that scripts of other servers act on. */
const SCRIPTED =
  /^data-(?:value-fit|fit-value|overflow|list-|content-limiter|clamp|table-limit|pixel-perfect)/;

type From = Pick<StyledElement, "inherited"> & { readonly custom: Readonly<Record<string, string>> };

/** An element and all in it with their styles worked out; what is not drawn goes to the list. */
export function styleElement(element: Element, from: From, around: StyleAround): StyledElement {
  const { sheets, units, unsupported } = around;
  const place = placeOfElement(element, around);
  const own = element.attribs.style === undefined ? [] : readStyleAttribute(
    element.attribs.style,
    placeOfAttribute(element, "style", around),
  );
  const { style, inherited, custom } = computeStyle(sheets.declarationsOf(element, own), {
    units,
    unsupported,
    custom: from.custom,
    inherited: from.inherited,
  });
  const name = element.name.toLowerCase();
  if (Object.hasOwn(UNDRAWN, name)) {
    unsupported.add({ kind: "tag", what: name, reason: UNDRAWN[name] as string }, place);
    return {
      tag: name,
      attributes: {},
      style: { display: "none" },
      inherited,
      children: [],
      svg: null,
      place,
    };
  }
  for (const attribute of Object.keys(element.attribs)) {
    if (!SCRIPTED.test(attribute) || attribute === "data-pixel-perfect") continue;
    const reason = "Scripts do not run: nothing is fitted or counted";
    unsupported.add(
      { kind: "attribute", what: attribute, reason },
      placeOfAttribute(element, attribute, around),
    );
  }
  const isSvg = name === "svg";
  const drop = (inner: Element) => {
    const reason = inner.name === "text" ? "Text is drawn in HTML only" : "It is not drawn in svg";
    unsupported.add({ kind: "tag", what: `svg ${inner.name}`, reason }, placeOfElement(inner, around));
  };
  return {
    tag: name,
    attributes: element.attribs,
    style,
    inherited,
    children: isSvg ? [] : styleChildren(element.children, { inherited, custom }, around),
    svg: isSvg ? writeSvg(element, { color: inherited.color, drop }) : null,
    place,
  };
}

function styleChildren(nodes: readonly ChildNode[], from: From, around: StyleAround): readonly StyledNode[] {
  return nodes.flatMap((node): readonly StyledNode[] => {
    if (isText(node)) return [node.data];
    return isTag(node) ? [styleElement(node, from, around)] : [];
  });
}

function placeOfElement(element: Element, { placeOf }: StyleAround): StylePlace {
  return () => ({ in: "markup", ...placeOf(element.sourceCodeLocation?.startOffset ?? 0) });
}

function placeOfAttribute(element: Element, name: string, { placeOf }: StyleAround): StylePlace {
  const location = element.sourceCodeLocation;
  // The parser tells attributes, which the type of the tree does not know.
  const { attrs } = (location ?? {}) as { attrs?: Record<string, { startOffset: number }> };
  const offset = attrs?.[name]?.startOffset ?? location?.startOffset ?? 0;
  return () => ({ in: "markup", ...placeOf(offset) });
}

/** What the outermost element has from the panel. */
export function rootInheritance(fontSize: number): Inherited {
  return {
    fontSize,
    color: "#000000",
    fontWeight: 400,
    lineHeight: 1.2,
    textAlign: "left",
    whiteSpace: "normal",
    listStyleType: "disc",
  };
}
