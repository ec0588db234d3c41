import { createRendererPool, type PooledRenderer, type Renderer } from "../renderers/workers.ts";

/** How busy renderer workers are. */
export interface RendererLoad {
  /** Workers that may run at one time. */
  readonly workers: number;
  /** Workers that run, whether they draw or not: they start when they are needed. */
  readonly running: number;
  /** Workers that draw. */
  readonly busy: number;
  /** Screens that wait for one. */
  readonly waiting: number;
  /** Seconds that workers have drawn, all together. */
  readonly seconds: number;
}

/** A renderer that tells how busy it is. */
export interface WatchedRenderer extends Renderer {
  load(): RendererLoad;
  /** Starts a worker before there is work. */
  warm(): void;
  /** Levels of the caches of all workers that run. */
  caches: PooledRenderer["caches"];
}

/** Watches a renderer of so many workers. */
export function watchRenderer(renderer: PooledRenderer, workers: number): WatchedRenderer {
  let underWay = 0;
  let seconds = 0;
  return {
    async render(view, panel) {
      underWay++;
      try {
        const rendered = await renderer.render(view, panel);
        const { draw, rasterize, quantize, encode } = rendered.timings;
        seconds += (draw + rasterize + quantize + encode) / 1000;
        return rendered;
      } finally {
        underWay--;
      }
    },
    close: () => renderer.close(),
    warm: () => renderer.warm(),
    caches: () => renderer.caches(),
    load() {
      const busy = Math.min(underWay, workers);
      return { workers, running: renderer.workers, busy, waiting: underWay - busy, seconds };
    },
  };
}

/** A watched pool of so many workers at most, of this module or the real one. */
export function openRenderer(workers: number, module?: URL): WatchedRenderer {
  return watchRenderer(createRendererPool({ size: workers, ...(module && { module }) }), workers);
}
