import type { Composition, View } from "../../renderers/mod.ts";

/** What a tile shows, ready to be laid out. */
export interface Drawable {
  readonly composition: Composition;
  /** The composition's view, resolved and in its tone. */
  readonly view: View;
  /** Shown where the view cannot be laid out; null where a problem is what is shown. */
  readonly fallback: View | null;
}
