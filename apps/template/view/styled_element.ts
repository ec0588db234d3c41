import type { Inherited, ViewStyle } from "../css/view_style.ts";
import type { StylePlace } from "../css/style_place.ts";

/** An element of a template with its styles worked out. */
export interface StyledElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly style: ViewStyle;
  readonly inherited: Inherited;
  readonly children: readonly StyledNode[];
  /** For `svg`: its markup, without anything that could be fetched. */
  readonly svg: string | null;
  readonly place: StylePlace;
}

/** An element or a text. */
export type StyledNode = StyledElement | string;

/** The element's `display`. */
export function displayOf({ style }: StyledElement): string {
  return typeof style.display === "string" ? style.display : "inline";
}

/** True for a text and for elements that stand in a line of text. */
export function isInline(node: StyledNode): boolean {
  return typeof node === "string" || displayOf(node).startsWith("inline");
}

/** Nodes with those of elements that are not there for layout in their place, and without what is not shown. */
export function shownNodes(nodes: readonly StyledNode[]): readonly StyledNode[] {
  return nodes.flatMap((node): readonly StyledNode[] => {
    if (typeof node === "string") return node === "" ? [] : [node];
    const display = displayOf(node);
    if (display === "none") return [];
    return display === "contents" ? shownNodes(node.children) : [node];
  });
}

/** All text inside, white space as it is. */
export function textOf(node: StyledNode): string {
  return typeof node === "string" ? node : node.tag === "br" ? "\n" : node.children.map(textOf).join("");
}
