import { defineDiffusion } from "./error_diffusion.ts";
import { STUCKI } from "./kernels.ts";

/** Spreads errors over three rows: sharp edges, coarse grain. */
export const stucki = defineDiffusion("stucki", "Stucki", { kernel: STUCKI, way: "serpentine" });
