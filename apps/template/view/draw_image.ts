import { Buffer } from "node:buffer";
import { type ChildNode, type Element, isTag } from "domhandler";
import type { View } from "../../../renderers/mod.ts";
import { readLength } from "../css/lengths.ts";
import type { StyledElement } from "./styled_element.ts";
import { readHtml } from "./read_html.ts";
import type { ViewAround } from "./drawing.ts";
import { writeSvg } from "./write_svg.ts";

/** Characters of SVG that are read. */
const LONGEST_SVG = 500_000;
const DATA = /^\s*data:image\/(?:png|jpe?g|gif|webp|svg\+xml)[;,]/i;

/** An `img` of a `data:` URL or an `svg`; null, and a place in the list, for anything that would be fetched. */
export function drawImage(node: StyledElement, around: ViewAround): View | null {
  const { attributes, style, inherited } = node;
  const units = { ...around.units, fontSize: inherited.fontSize };
  const [, , boxWidth, boxHeight] = (attributes.viewbox ?? attributes.viewBox ?? "").split(/[\s,]+/).map(
    Number,
  );
  const side = (name: "width" | "height", fromBox: number | undefined): string | number | undefined => {
    const text = attributes[name];
    const length = text === undefined ? null : readLength(/^[\d.]+$/.test(text) ? `${text}px` : text, units);
    if (length !== null) return length;
    return node.svg === null || style.width !== undefined || style.height !== undefined || !fromBox
      ? undefined
      : Math.min(5000, fromBox * units.px);
  };
  let src = attributes.src ?? "";
  const svg = node.svg ?? readSvgUrl(src, around);
  if (svg !== null) src = `data:image/svg+xml;base64,${toBase64(svg)}`;
  else if (!DATA.test(src)) {
    const what = src === "" ? "img" : src;
    const reason = "Nothing is fetched: use a source of pictures or a data: URL";
    around.unsupported.add({ kind: "picture", what, reason }, node.place);
    return null;
  }
  if (svg === "") return null;
  const width = style.width ?? side("width", boxWidth);
  const height = style.height ?? side("height", boxHeight);
  const { display: _display, ...rest } = style;
  const sized = {
    ...(width === undefined || width === "auto" ? {} : { width }),
    ...(height === undefined || height === "auto" ? {} : { height }),
  };
  const { width: _width, height: _height, ...box } = rest;
  return { type: "img", props: { src: src.trim(), style: { ...box, ...sized } } };
}

/** The markup of a `data:` URL of SVG, cleaned as `svg` in the markup is; null for any other address. */
function readSvgUrl(url: string, { unsupported }: ViewAround): string | null {
  const match = /^\s*data:image\/svg\+xml([^,]*),(.*)$/is.exec(url.slice(0, LONGEST_SVG));
  if (match === null) return null;
  const [, options = "", body = ""] = match;
  let text = "";
  try {
    text = /;base64/i.test(options)
      ? new TextDecoder().decode(Uint8Array.from(atob(body.trim()), (sign) => sign.charCodeAt(0)))
      : decodeURIComponent(body);
  } catch {
    // Nothing that can be read: an empty picture.
  }
  const svg = findSvg(readHtml({ html: text, placeOf: () => ({ line: 1, column: 1 }) }).children);
  if (svg === null) return "";
  const drop = ({ name }: Element) =>
    unsupported.add({ kind: "tag", what: `svg ${name}`, reason: "It is not drawn in svg" }, null);
  return writeSvg(svg, { color: "#000000", drop });
}

function findSvg(nodes: readonly ChildNode[]): Element | null {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    const found = node.name === "svg" ? node : findSvg(node.children);
    if (found !== null) return found;
  }
  return null;
}

function toBase64(text: string): string {
  return Buffer.from(text).toString("base64");
}
