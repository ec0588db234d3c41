import type { Panel } from "./panel.ts";
import type { View } from "./composition.ts";

/** Encoded bytes with a media type and a content hash. */
export interface Image {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Exactly what `Content-Type` must say: `image/png`, `image/bmp`, `image/jpeg`, `image/webp`, `application/octet-stream`. */
  readonly mediaType: string;
  /** File name extension without the dot: `png`, `bmp`, `jpg`, `webp`, `raw`, `epdgz`. */
  readonly extension: string;
  /** SHA-256 of the bytes, 64 hex digits. */
  readonly hash: string;
  /** Pixels across the glass. */
  readonly width: number;
  /** Pixels down the glass. */
  readonly height: number;
}

/** Milliseconds that each stage of one rendering took. */
export interface RenderTimings {
  readonly draw: number;
  readonly rasterize: number;
  readonly quantize: number;
  readonly encode: number;
}

/** An image and what it cost. */
export interface Rendered {
  readonly image: Image;
  readonly timings: RenderTimings;
  /** What was given up to stay under the panel's byte limit, a phrase each; empty when nothing was. */
  readonly reductions: readonly string[];
  /** Graphemes that no font has and a box stands for; empty when there are none. */
  readonly uncovered: readonly string[];
}

/** Turns views into images, off the calling thread. */
export interface Renderer {
  /**
   * Renders one view for one panel, or what `JSON.stringify` made of a resolved one. Same inputs, same bytes.
   * Throws DrawError (the view cannot be laid out) or RendererLostError (its worker died; it is replaced).
   */
  render(view: View | string, panel: Panel): Promise<Rendered>;
  /** Waits for what is under way and ends the workers. */
  close(): Promise<void>;
}
