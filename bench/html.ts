import { resolveView, type View } from "../renderers/mod.ts";

/** Properties of a style whose numbers are no pixels. */
const UNITLESS = /^(fontWeight|lineHeight|flexGrow|flexShrink|opacity|zIndex)$/;

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function toCss(style: object): string {
  return Object.entries(style).map(([name, value]) => {
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return `${property}:${typeof value === "number" && !UNITLESS.test(name) ? `${value}px` : value}`;
  }).join(";");
}

function toElement(node: unknown): string {
  if (Array.isArray(node)) return node.map(toElement).join("");
  if (typeof node !== "object" || node === null) return escape(String(node ?? ""));
  const { type, props: { children, style, ...attributes } } = node as View;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(String(value))}"`);
  if (style) written.push(` style="${escape(toCss(style as object))}"`);
  return `<${type}${written.join("")}>${toElement(children)}${type === "img" ? "" : `</${type}>`}`;
}

/** A view as a page for a browser: the same elements and styles, in fonts that the browser has at hand. */
export function toHtml(view: View): string {
  const style = "*{box-sizing:border-box;margin:0}div,span,svg,img{flex-shrink:0}body{font:16px sans-serif}";
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${toElement(resolveView(view))}`;
}
