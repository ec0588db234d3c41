import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Raster } from "../raster.ts";
import { limitMemory } from "./limit_memory.ts";

type Engine = typeof import("@resvg/resvg-wasm");

/** Thrown where a drawing needs the sandbox, which takes a moment to start: `withSandbox` does. */
export class SandboxNeededError extends Error {}

const require = createRequire(import.meta.url);
const PACKAGE = "@resvg/resvg-wasm";

/** Pages of 64 KiB that a sandbox has: 192 MB, for a large panel, its layers, and the drawing as a tree. */
const PAGES = 3072;

let program: Promise<WebAssembly.Module> | null = null;
let engine: Engine | null = null;

async function startEngine(): Promise<Engine> {
  program ??= readFile(require.resolve(`${PACKAGE}/index_bg.wasm`)).then((bytes) =>
    WebAssembly.compile(limitMemory(bytes, PAGES))
  );
  // The package starts one engine for good, and one that gave up has to be replaced.
  delete require.cache[require.resolve(PACKAGE)];
  const started = require(PACKAGE) as Engine;
  await started.initWasm(await program);
  return started;
}

/**
 * The pixels of an SVG, as resvg draws it in a sandbox: the same pixels in half as much time again, and where it gives
 * up only this drawing is lost. Throws SandboxNeededError unless it runs, and Error for what cannot be drawn.
 */
export function drawInSandbox(svg: string, options: Readonly<Record<string, unknown>>): Raster {
  if (engine === null) throw new SandboxNeededError();
  try {
    const drawing = new engine.Resvg(svg, options);
    const image = drawing.render();
    const raster = { width: image.width, height: image.height, data: image.pixels };
    image.free();
    drawing.free();
    return raster;
  } catch (error) {
    // What it says itself leaves it as it was; where it broke off it is in no good state.
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error;
    engine = null;
    throw new Error(
      "it reaches too far beyond its edges, or has too much in it: move, shorten or leave out what nobody sees",
      { cause: error },
    );
  }
}

/** Does what may need the sandbox, and does it once more when it does. */
export async function withSandbox<T>(work: () => T | Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SandboxNeededError)) throw error;
      engine ??= await startEngine();
    }
  }
}
