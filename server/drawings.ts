import type { Panel, Renderer } from "../renderers/mod.ts";
import type { Caches } from "./caches.ts";
import type { ImageShelf, ShelvedImage } from "./images.ts";
import type { Log } from "./log.ts";
import { createRests } from "./rests.ts";
import type { Timings } from "./stopwatch.ts";

/** A resolved view, as JSON, on the glass that it is drawn for. */
export interface Drawable {
  readonly view: string;
  readonly panel: Panel;
  /** What names these pixels whatever their encoding. */
  readonly drawing: string;
  /** Kind of the app, for counting. */
  readonly kind: string;
  /** True where the database is not to be asked: the image is kept in memory only. */
  readonly offline: boolean;
}

/** An image, and what became of it on the way. */
export interface Drawn {
  readonly image: ShelvedImage;
  /** What was given up to stay under the panel's byte limit, a phrase each. */
  readonly reductions: readonly string[];
  /** Milliseconds of each stage; empty when it was drawn before. */
  readonly timings: Timings;
}

/** Draws each key once, whoever asks and however many ask at the same time. */
export type Draw = (drawable: Drawable) => Promise<Drawn>;

/** Bytes of what is remembered of images: their hashes, by what they were drawn from. */
const MEMORY_BYTES = 8 * 1024 * 1024;
/** Characters without a font that are remembered, so that each is logged once. */
const KNOWN_CHARACTERS = 1000;

/** What is needed to draw. */
export interface DrawOptions {
  readonly renderer: Renderer;
  readonly images: ImageShelf;
  readonly log: Log;
  readonly caches: Caches;
  readonly onCompose?: (kind: string) => void;
}

/** A way to draw over a renderer and a shelf, with a memory of what was drawn: the image itself is the shelf's. */
export function createDraw({ renderer, images, log, caches, onCompose }: DrawOptions): Draw {
  const drawn = caches.create<{ readonly hash: string; readonly reductions: readonly string[] }>("drawings", {
    limit: MEMORY_BYTES,
    sizeOf: ({ reductions }, key) => key.length + 256 + 2 * reductions.join().length,
  });
  const under = new Map<string, ReturnType<Renderer["render"]>>();
  const uncovered = new Set<string>();
  const rests = createRests("render view");

  function tellUncovered(characters: readonly string[]): void {
    for (const character of characters) {
      if (uncovered.has(character) || uncovered.size >= KNOWN_CHARACTERS) continue;
      uncovered.add(character);
      const codes = Array.from(character, (part) => `U+${part.codePointAt(0)!.toString(16).toUpperCase()}`);
      log.warn("No font has a character, a box is drawn in its place", { character, code: codes.join(" ") });
    }
  }

  return async ({ view, panel, drawing, kind, offline }) => {
    const key = `${drawing} ${panel.encoding}`;
    const known = drawn.get(key);
    if (known !== undefined) {
      const image = offline ? images.peek(known.hash) : await images.take(known.hash);
      if (image !== null) return { image, reductions: known.reductions, timings: {} };
    }
    let flight = under.get(key);
    if (flight === undefined) {
      rests.expectRested(key);
      const started = performance.now();
      flight = renderer.render(view, panel);
      under.set(key, flight);
      onCompose?.(kind);
      const land = () => void under.delete(key);
      flight.then(land, (error) => {
        rests.note(key, { error, milliseconds: performance.now() - started });
        land();
      });
    }
    const { image, timings, reductions, uncovered: boxes } = await flight;
    tellUncovered(boxes);
    const shelved = offline ? images.keep(image) : await images.store(image);
    drawn.set(key, { hash: image.hash, reductions });
    return { image: shelved, reductions, timings: { ...timings } };
  };
}
