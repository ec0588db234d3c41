import satori, { init } from "satori/standalone";
import type { View } from "./composition.ts";
import { DrawError } from "./errors.ts";
import { readModuleFile } from "./fonts/node_module.ts";
import { isCoarse } from "./glass.ts";
import { isPlainText } from "./glyphs/plain_text.ts";
import { withGlyphs } from "./glyphs/with_glyphs.ts";
import { layoutSize, type Panel, type Tone } from "./panel.ts";
import { resolveView } from "./resolve_view.ts";
import { type SetFont, setText } from "./set_text.ts";

// The build with the layout engine beside it, not as a text inside that each worker would keep and decode.
await init(readModuleFile("satori/layout.wasm"));

type SatoriNode = Parameters<typeof satori>[0];
type SatoriFonts = Parameters<typeof satori>[1]["fonts"];

/**
 * What every view inherits: black text on the panel's white. Contextual alternates would turn `->` into an
 * arrow wider than `measureText` says, and are left to those who ask for them.
 */
const ROOT_STYLE = {
  display: "flex",
  width: "100%",
  height: "100%",
  color: "#000000",
  fontVariantLigatures: "no-contextual",
  fontSynthesis: "none",
};

/** Where satori says that an element is: its place among its siblings, after that of its parent. */
const ROOT_PATH = "id";

function toTone(value: unknown): Tone | null {
  return value === "ink" || value === "photo" || value === "auto" ? value : null;
}

/**
 * The view with padding and borders inside every width and height, as layouts on a fixed glass want it. Notes
 * which elements ask for a tone.
 */
function prepare(node: unknown, path: string, tones: Map<string, Tone>): unknown {
  if (typeof node !== "object" || node === null) return node;
  const { type, props: { "data-tone": asked, "data-direction": _told, children, ...props } } = node as View;
  const tone = toTone(asked);
  if (tone) tones.set(path, tone);
  const style = { boxSizing: "border-box", ...(props.style as object | undefined) };
  const content = Array.isArray(children)
    ? { children: children.map((child, index) => prepare(child, `${path}-${index}`, tones)) }
    : children === undefined
    ? {}
    : { children: prepare(children, `${path}-0`, tones) };
  return { type, props: { ...props, style, ...content }, key: null };
}

/** The fonts with tokens in place of outlines; null where one of them has none. */
function tokenFonts(fonts: readonly SetFont[]): SetFont[] | null {
  const set: SetFont[] = [];
  for (const font of fonts) {
    const data = font.tokens();
    if (data === null) return null;
    set.push({ ...font, data });
  }
  return set;
}

/** Where an element was laid out, in pixels of the upright screen. */
export interface Box {
  /** The element's `id`. */
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A view laid out. */
export interface Drawing {
  readonly svg: string;
  /** Of its elements that have an `id`, outer before inner. */
  readonly boxes: readonly Box[];
  /** Of its elements that have a `data-tone`, by where the SVG names them. */
  readonly tones: ReadonlyMap<string, Tone>;
  /** Graphemes that lost a part to no font having it, each once. */
  readonly uncovered: readonly string[];
}

/**
 * Lays a view out upright at `layoutSize(panel)`, all text as paths or as glyphs (see `writeGlyphs`), and says where its elements went.
 * Throws DrawError with the cause when the view cannot be laid out.
 */
export async function drawBoxes(view: View, panel: Panel): Promise<Drawing> {
  const tones = new Map<string, Tone>();
  const { content, fonts, sizes, uncovered } = setText(resolveView(view), { isCoarse: isCoarse(panel) });
  const style = { ...ROOT_STYLE, fontFamily: fonts[0]?.name };
  const children = prepare(content, `${ROOT_PATH}-0`, tones);
  const root = { type: "div", props: { style, children }, key: null };
  let boxes: Box[] = [];
  const layOut = async (used: readonly SetFont[]) => {
    boxes = [];
    return await satori(root as SatoriNode, {
      ...layoutSize(panel),
      fonts: used as unknown as SatoriFonts,
      onNodeDetected({ props, left, top, width, height }) {
        if (typeof props?.id === "string") boxes.push({ id: props.id, left, top, width, height });
      },
    });
  };
  try {
    const tokens = isPlainText(content) ? tokenFonts(fonts) : null;
    const glyphs = tokens && withGlyphs(await layOut(tokens), sizes);
    const svg = glyphs ?? await layOut(fonts);
    return { svg, boxes, tones, uncovered };
  } catch (cause) {
    throw new DrawError(`Cannot draw view: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** The SVG of a view: `drawBoxes` without the boxes. */
export async function draw(view: View, panel: Panel): Promise<string> {
  return (await drawBoxes(view, panel)).svg;
}
