import { type Paint, readOpacity, readPaint } from "./paint.ts";
import { readTags, type Tag, writeTag } from "./read_tags.ts";

/** A shape of an icon: where it stands in the icon's text, and its paints. */
interface Stroke {
  readonly tag: Tag;
  readonly fill: Paint;
  readonly stroke: Paint;
}

/** A drawing in a few flat colors: an SVG inside the view. */
export interface Icon {
  readonly svg: string;
  readonly shapes: readonly Stroke[];
}

type FlatPaint = Extract<Paint, { kind: "flat" }>;

const HEAD = /^data:image\/svg\+xml([^,]*),/;
const SHAPES = new Set(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"]);
/** What makes an SVG more than flat shapes, so that it counts as a picture. */
const PICTORIAL = /^(style|image|text|use|foreignObject|mask|filter|pattern|linearGradient|radialGradient)$/;

/** The text of an SVG in a `data:` URL; null where there is none. */
export function decodeSvgUrl(href: string): string | null {
  const head = HEAD.exec(href);
  if (!head) return null;
  const body = href.slice(head[0].length);
  try {
    if (!head[1]!.includes("base64")) return decodeURIComponent(body);
    return new TextDecoder().decode(Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0)));
  } catch {
    return null;
  }
}

/** Attributes with what `style` says put in their place. */
function withStyle({ attributes }: Tag): Map<string, string> {
  const all = new Map(attributes);
  for (const rule of (attributes.get("style") ?? "").split(";")) {
    const [name, value] = rule.split(":", 2);
    if (value !== undefined) all.set(name!.trim(), value.trim());
  }
  all.delete("style");
  return all;
}

/** The icon in a data: URL; null when that is no SVG, or one that is a picture. */
export function readIcon(href: string): Icon | null {
  const svg = decodeSvgUrl(href);
  if (svg === null) return null;
  const inherited = [{ fill: "#000", stroke: "none" }];
  const shapes: Stroke[] = [];
  for (const tag of readTags(svg)) {
    if (PICTORIAL.test(tag.name)) return null;
    if (tag.form === "close") {
      if (!SHAPES.has(tag.name)) inherited.pop();
      continue;
    }
    const attributes = withStyle(tag);
    const own = inherited.at(-1) ?? inherited[0]!;
    const fill = attributes.get("fill") ?? own.fill;
    const stroke = attributes.get("stroke") ?? own.stroke;
    const opacity = readOpacity(attributes.get("opacity"));
    if (SHAPES.has(tag.name)) {
      const paintOf = (text: string, name: string) =>
        readPaint(text, { initial: "none", opacity: opacity * readOpacity(attributes.get(name)) });
      const shape = { tag, fill: paintOf(fill, "fill-opacity"), stroke: paintOf(stroke, "stroke-opacity") };
      if (shape.fill.kind === "varied" || shape.stroke.kind === "varied") return null;
      shapes.push(shape);
    } else {
      if (opacity < 1) return null;
      if (tag.form === "open") inherited.push({ fill, stroke });
    }
  }
  return { svg, shapes };
}

/** Every flat paint of an icon. */
export function iconPaints({ shapes }: Icon): FlatPaint[] {
  return shapes.flatMap(({ fill, stroke }) => [fill, stroke]).filter((paint) => paint.kind === "flat");
}

/** The icon as a data: URL with each of its paints in another color, as CSS. */
export function recolorIcon(
  { svg, shapes }: Icon,
  options: { color: (paint: FlatPaint) => string; crisp: boolean },
): string {
  const toColor = (paint: Paint) => paint.kind === "flat" ? options.color(paint) : "none";
  let written = "";
  let from = 0;
  for (const { tag, fill, stroke } of shapes) {
    const attributes = withStyle(tag);
    for (const name of ["opacity", "fill-opacity", "stroke-opacity"]) attributes.delete(name);
    attributes.set("fill", toColor(fill));
    attributes.set("stroke", toColor(stroke));
    if (options.crisp) attributes.set("shape-rendering", "crispEdges");
    written += svg.slice(from, tag.start) +
      writeTag(tag.name, attributes, tag.form === "open" ? "open" : "empty");
    from = tag.end;
  }
  return `data:image/svg+xml;utf8,${encodeURIComponent(written + svg.slice(from))}`;
}
