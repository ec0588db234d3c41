import type { Image, Panel, Renderer, View } from "../renderers/mod.ts";
import { createCache } from "./cache.ts";
import type { Log } from "./log.ts";
import type { Timings } from "./stopwatch.ts";

/** A resolved view on the glass that it is drawn for. */
export interface Drawable {
  readonly view: View;
  readonly panel: Panel;
  /** What names these pixels whatever their encoding. */
  readonly drawing: string;
  /** Kind of the app, for counting. */
  readonly kind: string;
}

/** An image, and what became of it on the way. */
export interface Drawn {
  readonly image: Image;
  /** What was given up to stay under the panel's byte limit, a phrase each. */
  readonly reductions: readonly string[];
  /** Milliseconds of each stage; empty when it was drawn before. */
  readonly timings: Timings;
}

/** Draws each key once, whoever asks and however many ask at the same time. */
export type Draw = (drawable: Drawable) => Promise<Drawn>;

/** Bytes of images that are kept by what they were drawn from. */
const CACHE_BYTES = 32 * 1024 * 1024;
/** Characters without a font that are remembered, so that each is logged once. */
const KNOWN_CHARACTERS = 1000;

/** What is needed to draw. */
export interface DrawOptions {
  readonly renderer: Renderer;
  readonly log: Log;
  readonly onCompose?: (kind: string) => void;
}

/** A way to draw over a renderer, with a memory. */
export function createDraw({ renderer, log, onCompose }: DrawOptions): Draw {
  const cache = createCache<Omit<Drawn, "timings">>({
    limit: CACHE_BYTES,
    sizeOf: ({ image }) => image.bytes.length + 512,
  });
  const under = new Map<string, ReturnType<Renderer["render"]>>();
  const uncovered = new Set<string>();

  function tellUncovered(characters: readonly string[]): void {
    for (const character of characters) {
      if (uncovered.has(character) || uncovered.size >= KNOWN_CHARACTERS) continue;
      uncovered.add(character);
      const codes = Array.from(character, (part) => `U+${part.codePointAt(0)!.toString(16).toUpperCase()}`);
      log.warn("No font has a character, a box is drawn in its place", { character, code: codes.join(" ") });
    }
  }

  return async ({ view, panel, drawing, kind }) => {
    const key = `${drawing} ${panel.encoding}`;
    const known = cache.get(key);
    if (known !== undefined) return { ...known, timings: {} };
    let flight = under.get(key);
    if (flight === undefined) {
      flight = renderer.render(view, panel);
      under.set(key, flight);
      onCompose?.(kind);
      const land = () => void under.delete(key);
      flight.then(land, land);
    }
    const { image, timings, reductions, uncovered: boxes } = await flight;
    tellUncovered(boxes);
    cache.set(key, { image, reductions });
    return { image, reductions, timings: { ...timings } };
  };
}
