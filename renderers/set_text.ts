import { hasRightToLeft, isRightToLeft, visualRuns } from "./bidi.ts";
import type { View } from "./composition.ts";
import { cover } from "./cover_text.ts";
import { face } from "./fonts/face.ts";
import type { FacePlace } from "./fonts/face_place.ts";
import { pixelEm } from "./fonts/pixel_em.ts";
import { typeface, type TypefaceStyle } from "./fonts/typeface.ts";
import { measureLine, toLine } from "./measure_text.ts";
import { innerContext, ROOT_CONTEXT, type TextContext } from "./text_context.ts";
import { textLang } from "./text_lang.ts";

/** A font as satori takes it. */
export interface SetFont {
  readonly name: string;
  readonly weight: number;
  readonly style: "normal";
  readonly data: ArrayBuffer;
  /** The same with tokens in place of outlines (see `tokenFont`); null where it cannot have them. */
  tokens(): ArrayBuffer | null;
}

/** A view whose text names the fonts that draw it. */
export interface SetView {
  readonly content: unknown;
  /** Every font that it names, regular Latin first. */
  readonly fonts: readonly SetFont[];
  /** Pixels of type that texts are known to have. */
  readonly sizes: readonly number[];
  /** Graphemes that lost a part to no font having it, each once. */
  readonly uncovered: readonly string[];
}

/** How lines of each alignment stand in the row that holds their runs. */
const JUSTIFY: Readonly<Record<string, string>> = { center: "center", right: "flex-end", end: "flex-end" };

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const ASCII = /^[\x20-\x7e\n]*$/;

class TextSetter {
  readonly fonts = new Map<string, SetFont>();
  readonly sizes = new Set<number>();
  readonly uncovered = new Set<string>();
  /** The language of texts that none is said for. */
  readonly #lang: string | null;
  readonly #isCoarse: boolean;

  constructor(lang: string | null, isCoarse: boolean) {
    this.#lang = lang;
    this.#isCoarse = isCoarse;
    this.#use([typeface({}).first]);
  }

  #use(places: Iterable<FacePlace>): void {
    for (const place of places) {
      if (this.fonts.has(place.name)) continue;
      const open = face(place);
      const { name, weight, data } = open;
      this.fonts.set(name, { name, weight, style: "normal", data, tokens: () => open.tokens });
    }
  }

  #style(texts: readonly string[], { family, weight, lang, size }: TextContext): TypefaceStyle {
    const told = lang ?? this.#lang;
    if (size !== null) this.sizes.add(size);
    const pixels = pixelEm(texts.join(" "), { family, size, isCoarse: this.#isCoarse });
    return { family, weight, pixels, ...(told === null ? {} : { lang: told }) };
  }

  /** The text as it can be drawn. */
  #cover(text: string, style: TypefaceStyle): string {
    const { text: shown, uncovered } = cover(text, style);
    for (const grapheme of uncovered) this.uncovered.add(grapheme);
    return shown;
  }

  /** What `fontFamily` says for these texts: each face that draws a grapheme of theirs, in the order of asking. */
  #families(texts: readonly string[], style: TypefaceStyle): string {
    const family = typeface(style);
    const places = new Set<FacePlace>([family.first]);
    for (const text of texts) {
      if (ASCII.test(text)) continue;
      for (const { segment } of segmenter.segment(text)) {
        const place = family.place(segment);
        if (place) places.add(place);
      }
    }
    const sorted = family.sort(places);
    this.#use(sorted);
    return sorted.map(({ name }) => name).join(",");
  }

  /** One line as a row of runs from left to right: satori's own reordering knows neither brackets nor signs. */
  #row(text: string, context: TextContext): View {
    const typed = this.#style([text], context);
    const children = visualRuns(toLine(text), context.direction).map((run) => {
      const shown = this.#cover(run.text, typed);
      const { size, tabular } = context;
      const width = size === null ? null : measureLine(shown, { ...typed, size, tabular });
      const style = {
        flexShrink: 0,
        whiteSpace: "pre",
        direction: run.isRightToLeft ? "rtl" : "ltr",
        textAlign: "left",
        fontFamily: this.#families([shown], typed),
        ...(width === null ? {} : { width }),
      };
      return { type: "div", props: { style, children: shown }, key: null };
    });
    const justifyContent = JUSTIFY[context.align] ?? "flex-start";
    return { type: "div", props: { style: { display: "flex", justifyContent }, children }, key: null };
  }

  node(node: unknown, outer: TextContext): unknown {
    if (Array.isArray(node)) return node.map((child) => this.node(child, outer));
    if (typeof node !== "object" || node === null) return node;
    const { type, props } = node as View;
    if (type === "svg" || type === "img") return node;
    const style = (props.style ?? {}) as Readonly<Record<string, unknown>>;
    const context = innerContext(outer, style, props.lang);
    const children = props.children === undefined ? [] : [props.children].flat();
    const typed = this.#style(children.filter((child) => typeof child === "string"), context);
    const isRow = (child: unknown) => typeof child === "string" && context.isLine && hasRightToLeft(child);
    const set = children.map((child) =>
      isRow(child)
        ? this.#row(child as string, context)
        : typeof child === "string"
        ? this.#cover(child, typed)
        : this.node(child, context)
    );
    const texts = set.filter((child) => typeof child === "string");
    // A text that the layout breaks is reordered by it, line by line.
    const turns = texts.some(isRightToLeft) && context.direction === "auto" ? { direction: "rtl" } : {};
    const families = texts.length > 0 || style.fontFamily !== undefined
      ? { fontFamily: this.#families(texts, typed) }
      : {};
    const content = set.length === 0 ? {} : { children: set.length === 1 ? set[0] : set };
    return { type, props: { ...props, style: { ...style, ...families, ...turns }, ...content }, key: null };
  }
}

/** All text of a view, to tell its language by. */
function allText(node: unknown): string {
  if (typeof node === "string") return node;
  if (Array.isArray(node)) return node.map(allText).join(" ");
  return typeof node === "object" && node !== null ? allText((node as View).props?.children) : "";
}

/**
 * Sets the text of a resolved view for glass that is coarse or not: each grapheme in the first font that has it, a box where none has, lines with
 * parts that run from right to left in the order in which they are seen. `lang` on an element decides between
 * Chinese, Japanese and Korean forms; else the kana or Hangul of the whole view do.
 */
export function setText(view: View, options: { readonly isCoarse: boolean }): SetView {
  const setter = new TextSetter(textLang(allText(view)), options.isCoarse);
  const content = setter.node(view, ROOT_CONTEXT);
  return {
    content,
    fonts: [...setter.fonts.values()],
    sizes: [...setter.sizes],
    uncovered: [...setter.uncovered],
  };
}
