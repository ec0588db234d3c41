import type { View } from "../../../renderers/mod.ts";
import type { ViewStyle } from "../css/view_style.ts";
import type { Drawing, ViewAround } from "./drawing.ts";
import { drawImage } from "./draw_image.ts";
import { layRun, type Run } from "./inline_run.ts";
import { layGrid } from "./lay_grid.ts";
import { layTable } from "./lay_table.ts";
import { displayOf, isInline, shownNodes, type StyledElement, type StyledNode } from "./styled_element.ts";

/** Styles that only say how the element is laid out here. */
const OWN = new Set([
  "display",
  "gridTemplateColumns",
  "gridColumn",
  "listStyleType",
  "verticalAlign",
  "direction",
  "boxSizing",
]);

/** Lays a styled element out with boxes and lines, as satori wants them. */
export function toView(root: StyledElement, over: ViewStyle, around: ViewAround): View {
  const drawing: Drawing = { box, text };

  function text(content: string, owner: StyledElement): View | null {
    const run = layRun([content], { inherited: owner.inherited, style: {} }, () => null);
    return run === null ? null : { type: "div", props: { style: run.style, children: run.children } };
  }

  function box(node: StyledElement, given: ViewStyle): View | null {
    if (displayOf(node) === "none") return null;
    if (node.tag === "img" || node.svg !== null) {
      const image = drawImage(node, around);
      return image === null ? null : {
        ...image,
        props: { ...image.props, style: { ...image.props.style as object, ...withoutGrow(given) } },
      };
    }
    const { style, children } = content(node);
    const own = Object.fromEntries(Object.entries(node.style).filter(([name]) => !OWN.has(name)));
    // What a run of text says of itself goes before what the box around it says.
    const view = element({ ...own, ...style, ...given, display: style.display ?? "flex" }, children);
    const { lang } = node.attributes;
    return lang === undefined ? view : { ...view, props: { ...view.props, lang } };
  }

  /** What is in an element, and how it lies there. */
  function content(node: StyledElement): { style: ViewStyle; children: string | readonly View[] } {
    const nodes = shownNodes(node.children);
    const display = displayOf(node);
    if (display.endsWith("flex") || display === "-webkit-box") {
      return { style: { display: "flex" }, children: flexItems(nodes, node) };
    }
    if (display.endsWith("grid")) {
      const column = { display: "flex", flexDirection: "column" };
      return {
        style: { ...column, alignItems: "stretch" },
        children: layGrid(node, nodes, { drawing, around }),
      };
    }
    if (display === "table") {
      const shrink: ViewStyle = node.style.width === undefined ? { alignSelf: "flex-start" } : {};
      return {
        style: { display: "flex", flexDirection: "column", ...shrink },
        children: layTable(node, drawing),
      };
    }
    const flow = flowContent(nodes, node);
    return display === "list-item" ? withMarker(node, flow) : flow;
  }

  function flexItems(nodes: readonly StyledNode[], owner: StyledElement): readonly View[] {
    return nodes.flatMap((node) => {
      if (typeof node === "string") return text(node, owner) ?? [];
      return node.tag === "br" ? [] : box(node, {}) ?? [];
    });
  }

  /** Blocks under each other, and between them lines of what is inline. */
  function flowContent(
    nodes: readonly StyledNode[],
    owner: StyledElement,
  ): { style: ViewStyle; children: string | readonly View[] } {
    const groups: (StyledElement | StyledNode[])[] = [];
    for (const node of nodes) {
      const last = groups.at(-1);
      if (!isInline(node)) groups.push(node as StyledElement);
      else if (Array.isArray(last)) last.push(node);
      else groups.push([node]);
    }
    const shown = groups.flatMap((group): readonly { run: Run | null; view: View | null }[] => {
      if (!Array.isArray(group)) return [{ run: null, view: box(group, {}) }];
      const run = layRun(group, owner, (node) => box(node, {}));
      return run === null ? [] : [{ run, view: null }];
    });
    const [only] = shown;
    if (shown.length === 1 && only?.run) return only.run;
    const column: ViewStyle = { display: "flex", flexDirection: "column" };
    return {
      style: column,
      children: shown.flatMap(({ run, view }) =>
        run === null ? view ?? [] : element(run.style, run.children)
      ),
    };
  }

  /** A list item: its sign in a column of its own. */
  function withMarker(
    node: StyledElement,
    flow: ReturnType<typeof flowContent>,
  ): ReturnType<typeof flowContent> {
    const type = node.inherited.listStyleType;
    if (type === "none") return flow;
    const sign = type.startsWith("decimal")
      ? `${node.attributes["data-index"] ?? "1"}.`
      : type === "circle"
      ? "◦"
      : type === "square"
      ? "▪"
      : "•";
    const width = Math.round(node.inherited.fontSize * 1.25);
    return {
      style: { display: "flex", flexDirection: "row" },
      children: [
        element({ display: "block", flexShrink: 0, width, marginLeft: -width, textAlign: "left" }, sign),
        element({ ...flow.style, flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 }, flow.children),
      ],
    };
  }

  return box(root, over) ?? { type: "div", props: { style: over } };
}

function element(style: ViewStyle, children: string | readonly View[]): View {
  const { display = "flex", ...rest } = style;
  return {
    type: "div",
    props: { style: { display, ...rest }, ...(children.length === 0 ? {} : { children }) },
  };
}

/** A picture keeps its own size in a cell. */
function withoutGrow({ flexGrow: _flexGrow, ...style }: ViewStyle): ViewStyle {
  return style;
}
