import type { View } from "../composition.ts";

/** Styles for which the layout looks at outlines, or does more to them than fill them in one color. */
const SHAPING =
  /decoration|shadow|stroke|synthesis|font-?style|emphasis|background-?clip|skip-?ink|paint-?order|^font$/i;
/** Elements and properties that bring styles of which nothing is known here. */
const STYLED = new Set(["style", "link"]);
const STYLING = ["tw", "class", "className"];

/** True for a resolved view all of whose text is filled outlines, so that it is known by its glyphs. */
export function isPlainText(node: unknown): boolean {
  if (Array.isArray(node)) return node.every(isPlainText);
  if (typeof node !== "object" || node === null) return true;
  const { type, props } = node as View;
  if (type === "svg" || type === "img") return true;
  if (STYLED.has(String(type)) || STYLING.some((name) => name in props)) return false;
  const style = props.style ?? {};
  if (typeof style !== "object") return false;
  for (const name in style) if (SHAPING.test(name)) return false;
  return isPlainText(props.children);
}
