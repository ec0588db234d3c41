import { Buffer } from "node:buffer";
import type { View } from "../composition.ts";
import { resolveView } from "../resolve_view.ts";
import { refusalOfPicture } from "../engine/mod.ts";
import { isSvgUrl } from "./decode_data_url.ts";
import { kept, sourceKey } from "./kept_pictures.ts";
import { readFacts, type SourceFacts } from "./open_source.ts";
import { type PictureWish, readWish } from "./read_wish.ts";

/** A picture that has a place in a view, and what it wants there. */
export interface FramedPicture {
  /** The source, a `data:` URL. */
  readonly url: string;
  /** What it is kept by. */
  readonly source: string;
  readonly facts: SourceFacts;
  readonly wish: PictureWish;
}

/** A view with an empty stand-in of the same shape for every picture, and the pictures by their stand-in's URL. */
export interface FramedView {
  readonly view: View;
  readonly pictures: ReadonlyMap<string, FramedPicture>;
}

/** The `data:` URL of an `img` that is to be prepared, or null. */
function pictureUrl({ type, props }: View): string | null {
  if (type !== "img" || typeof props.src !== "string" || props["data-prepare"] === "none") return null;
  const url = props.src.trimStart();
  if (!/^data:/i.test(url.slice(0, 5))) return null;
  // A drawing is resvg's affair; what it would never end becomes a box that says so.
  return isSvgUrl(url) && refusalOfPicture(url) === null ? null : url;
}

/** An SVG of nothing with the picture's size: layout needs no more, and layout keeps hundreds of what it is given. */
function standIn(index: number, { width, height }: { width: number; height: number }): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" id="picture-${index}" width="${width}" height="${height}"/>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}

/**
 * Takes the pictures out of a view, so that it can be laid out before they are prepared: every `img` with a `data:`
 * URL of a PNG, JPEG, GIF or WebP, but for SVG that can be drawn and for `data-prepare="none"`. Headers are read for their size.
 * Throws DrawError as `resolveView` does, or where sharp cannot run.
 */
export async function framePictures(view: View): Promise<FramedView> {
  const pictures = new Map<string, FramedPicture>();

  async function frame(node: View): Promise<View> {
    const url = pictureUrl(node);
    if (url === null) {
      const { children } = node.props;
      return { ...node, props: { ...node.props, ...await frameChildren(children) } };
    }
    const source = sourceKey(url);
    const facts = kept.find(source)?.facts ?? await readFacts(url);
    if (!kept.find(source)) kept.keep(source, facts);
    const src = standIn(pictures.size, facts);
    pictures.set(src, { url, source, facts, wish: readWish(node.props) });
    // The stand-in fills the content box, which thereby says where it is.
    const style = { ...(node.props.style as object | undefined), objectFit: "fill" };
    return { ...node, props: { ...node.props, src, style } };
  }

  async function frameChildren(children: unknown): Promise<{ children?: unknown }> {
    if (typeof children !== "object" || children === null) return {};
    if (!Array.isArray(children)) return { children: await frame(children as View) };
    const framed: unknown[] = [];
    for (const child of children) framed.push(typeof child === "object" ? await frame(child) : child);
    return { children: framed };
  }

  const framed = await frame(resolveView(view));
  return { view: framed, pictures };
}
