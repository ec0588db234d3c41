import type { Tone } from "../panel.ts";
import { type Filter, readFilter } from "./filters.ts";
import type { FlatInks } from "./flat_inks.ts";
import { type Icon, iconPaints, readIcon } from "./icon.ts";
import { NO_PAINT, type Paint, readOpacity, readPaint, toCss } from "./paint.ts";
import { closingTag, readTags, type Tag } from "./read_tags.ts";

/** What is painted at one place of the SVG, and what it counts as. */
export interface Shape {
  readonly kind: "shape";
  readonly tag: Tag;
  /**
   * `flat`: a box or a line in its own color. `photo`: a picture, a gradient, what is filtered. `mark`: text or
   * an icon, which is ink on whatever is behind it. `shadow`: the source of a shadow, itself not seen.
   */
  readonly role: "flat" | "photo" | "mark" | "shadow";
  /** Paints as declared; of an image none. */
  readonly fill: Paint;
  readonly stroke: Paint;
  /** What the groups around it leave of its opacity; below 1 it also stands for a group that blends. */
  readonly alpha: number;
  readonly icon: Icon | null;
  /** True for text that casts a shadow: the shadow is made from it. */
  readonly casts: boolean;
  /** `ink` where its element, or one around it, says that everything snaps. */
  readonly tone: Tone;
}

/** What gives shapes their place: groups, clip paths, masks, filters. */
export interface Frame {
  readonly kind: "frame";
  /** Its text without a filter. */
  readonly text: string;
  /** The filter that is defined here, or null. */
  readonly filter: Filter | null;
  /** The text with the filter that a group has, or null. */
  readonly filtered: string | null;
}

/** A drawing taken apart. */
export interface Scene {
  readonly head: string;
  readonly steps: readonly (Shape | Frame)[];
}

/** The box of an element for which a tone was asked. */
const BOX_ID = /^satori_om-(id[\d-]*)$/;
const PAINTED = new Set(["rect", "path", "circle", "ellipse", "line", "polyline", "polygon", "image"]);

interface Group {
  readonly alpha: number;
  readonly casts: boolean;
  readonly role: "photo" | "shadow" | null;
}

const idIn = (reference: string | undefined) => /^url\(#(.+)\)$/.exec(reference ?? "")?.[1] ?? "";
/** A mask that is made by `mask-image`, and so of many shades. */
const isSoft = (mask: string | undefined) => idIn(mask).startsWith("satori_mi");

/** Text is a path that has a fill and, other than boxes, no size; lines belong to text. */
function isMark({ name, attributes }: Tag, fill: Paint): boolean {
  return name === "line" || (name === "path" && !attributes.has("width") && fill.kind === "flat");
}

/** From this side on, in pixels, the areas of an icon are large enough for patterns. */
const PATTERNED = 48;

/** An icon of one color, of inks only, or too small for patterns is a mark as text is. */
function isIconMark(icon: Icon, { attributes }: Tag, inks: FlatInks): boolean {
  const paints = iconPaints(icon);
  const colors = new Set(paints.map(({ rgb }) => toCss(rgb)));
  if (colors.size <= 1 || paints.every(({ rgb, alpha }) => alpha === 1 && inks.inkOf(rgb) !== null)) {
    return true;
  }
  return Math.min(Number(attributes.get("width")), Number(attributes.get("height"))) < PATTERNED;
}

/** Takes satori's SVG apart. `tones` says for which elements, by their path, a tone was asked. */
export function readScene(
  svg: string,
  { inks, tone: initial, tones }: { inks: FlatInks; tone: Tone; tones: ReadonlyMap<string, Tone> },
): Scene {
  const tags = readTags(svg);
  const references = new Set(Array.from(svg.matchAll(/url\(#([^)"]+)\)/g), ([, id]) => id));
  const filters = new Map<string, Filter>();
  const steps: (Shape | Frame)[] = [];
  const groups: Group[] = [{ alpha: 1, casts: false, role: null }];
  let tone = initial;

  const keep = (text: string, filtered: string | null = null) =>
    steps.push({ kind: "frame", text, filter: null, filtered });

  function enter(path: string, box: Tag | undefined): void {
    let from = path;
    while (from && !tones.has(from)) from = from.slice(0, Math.max(0, from.lastIndexOf("-")));
    tone = tones.get(from) ?? initial;
    if (from !== path || !box || tone === "auto") return;
    const role = tone === "photo" ? "photo" : "flat";
    const fill: Paint = { kind: "flat", rgb: [255, 255, 255], alpha: 1 };
    steps.push({
      kind: "shape",
      tag: box,
      role,
      fill,
      stroke: NO_PAINT,
      alpha: 1,
      icon: null,
      casts: false,
      tone,
    });
  }

  function open(tag: Tag): void {
    const { attributes } = tag;
    const filter = filters.get(idIn(attributes.get("filter"))) ?? null;
    const around = groups.at(-1)!;
    const blends = /blend-mode/.test(attributes.get("style") ?? "") ? 0.99 : 1;
    const own = filter && !(filter.isShadow && filter.hasSource)
      ? (filter.isShadow ? "shadow" : "photo")
      : null;
    groups.push({
      casts: around.casts || (filter !== null && filter.isShadow && filter.hasSource),
      alpha: around.alpha * readOpacity(attributes.get("opacity")) * blends,
      role: around.role ?? (isSoft(attributes.get("mask")) ? "photo" : own),
    });
    const kept = Array.from(attributes).filter(([name]) => /^(clip-path|mask|transform)$/.test(name));
    const start = `<g${kept.map(([name, value]) => ` ${name}="${value}"`).join("")}`;
    keep(`${start}>`, filter && `${start} filter="${attributes.get("filter")}">`);
  }

  function paint(tag: Tag): void {
    const { attributes } = tag;
    const group = groups.at(-1)!;
    const opacity = readOpacity(attributes.get("opacity"));
    const paintOf = (name: "fill" | "stroke", initial: string) =>
      readPaint(attributes.get(name), {
        initial,
        opacity: opacity * readOpacity(attributes.get(`${name}-opacity`)),
      });
    const isImage = tag.name === "image";
    const icon = isImage ? readIcon(attributes.get("href") ?? "") : null;
    const fill = isImage ? NO_PAINT : paintOf("fill", "#000");
    const stroke = isImage ? NO_PAINT : paintOf("stroke", "none");
    if (!isImage && fill.kind === "none" && stroke.kind === "none") return;
    const varied = (isImage && !icon) || fill.kind === "varied" || stroke.kind === "varied";
    const photo = varied || tone === "photo" || attributes.has("filter") || isSoft(attributes.get("mask"));
    const mark = icon ? isIconMark(icon, tag, inks) : isMark(tag, fill);
    const role = group.role ?? (tone === "ink" ? "flat" : photo ? "photo" : mark ? "mark" : "flat");
    steps.push({
      kind: "shape",
      tag,
      role,
      fill,
      stroke,
      alpha: group.alpha,
      icon,
      casts: group.casts,
      tone,
    });
  }

  for (let at = 1; at < tags.length; at++) {
    const tag = tags[at]!;
    const last = closingTag(tags, at);
    const id = tag.attributes.get("id") ?? "";
    switch (tag.name) {
      case "mask":
      case "clipPath":
        if (references.has(id)) keep(svg.slice(tag.start, tags[last]!.end));
        if (BOX_ID.test(id)) enter(BOX_ID.exec(id)![1]!, tags[at + 1]);
        at = last;
        break;
      case "filter": {
        const filter = readFilter(svg, tags, at);
        filters.set(id, filter);
        steps.push({ kind: "frame", text: "", filter, filtered: null });
        at = last;
        break;
      }
      case "pattern":
      case "linearGradient":
      case "radialGradient":
        at = last;
        break;
      case "g":
        if (tag.form === "open") open(tag);
        if (tag.form === "close") {
          groups.pop();
          keep("</g>");
        }
        break;
      default:
        if (PAINTED.has(tag.name) && tag.form !== "close") paint(tag);
    }
  }
  return { head: svg.slice(tags[0]!.start, tags[0]!.end), steps };
}
