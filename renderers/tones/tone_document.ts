import { recolorIcon } from "./icon.ts";
import type { Paint } from "./paint.ts";
import { writeTag } from "./read_tags.ts";
import type { Scene, Shape } from "./scene.ts";
import type { ToneTags } from "./tone_tags.ts";

/** What of a shape's tag is about its paint, or would change where and how hard its edges are. */
const PAINTING =
  /^(fill|stroke|opacity|fill-opacity|stroke-opacity|href|filter|style|class|preserveAspectRatio|shape-rendering)$/;
const BLACK: Paint = { kind: "flat", rgb: [0, 0, 0], alpha: 1 };

/** A shape's geometry in other paints; a picture is its box. */
export function repaint({ tag }: Shape, paints: { fill: string; stroke: string }): string {
  const kept = Array.from(tag.attributes).filter(([name]) => !PAINTING.test(name));
  const name = tag.name === "image" ? "rect" : tag.name;
  return writeTag(name, [...kept, ["fill", paints.fill], ["stroke", paints.stroke]], "empty");
}

/** The tag of an icon with its picture in other colors. */
export function repaintIcon({ tag }: Shape, href: string): string {
  const kept = Array.from(tag.attributes).filter(([name]) => name !== "opacity" && name !== "filter");
  return writeTag("image", [...kept.filter(([name]) => name !== "href"), ["href", href]], "empty");
}

function toTag(shape: Shape, tags: ToneTags): string {
  const { role, fill, stroke, alpha, icon, tone } = shape;
  if (role === "mark") return shape.casts && !icon ? repaint(shape, { fill: "#000", stroke: "none" }) : "";
  const isImage = shape.tag.name === "image";
  if (role === "shadow" || role === "photo") {
    const flag = role === "photo" ? tags.of({ kind: "varied" }, 1) : tags.of(BLACK, 1);
    return repaint(shape, {
      fill: isImage || fill.kind !== "none" ? flag : "none",
      stroke: stroke.kind === "none" ? "none" : flag,
    });
  }
  if (tone === "ink") {
    return repaint(shape, {
      fill: isImage || fill.kind !== "none" ? tags.ink : "none",
      stroke: stroke.kind === "none" ? "none" : tags.ink,
    });
  }
  if (icon) {
    return repaintIcon(shape, recolorIcon(icon, { color: (paint) => tags.of(paint, alpha), crisp: true }));
  }
  return repaint(shape, { fill: tags.of(fill, alpha), stroke: tags.of(stroke, alpha) });
}

/**
 * The drawing once more, of the same geometry with hard edges, each shape in the color that names its tone.
 * Marks are left out: they lie on whatever is behind them.
 */
export function toneDocument({ head, steps }: Scene, tags: ToneTags, background: string): string {
  const parts = steps.map((step) => {
    if (step.kind === "shape") return toTag(step, tags);
    const { filter } = step;
    if (filter) {
      return filter.recolor(
        filter.isShadow && filter.flat ? tags.of(filter.flat, 1) : tags.of({ kind: "varied" }, 1),
      );
    }
    return step.filtered ?? step.text;
  });
  const crisp = head.replace(/>$/, ' shape-rendering="crispEdges">');
  return `${crisp}<rect width="100%" height="100%" fill="${background}"/>${parts.join("")}</svg>`;
}
