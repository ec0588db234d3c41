import { defineDiffusion } from "./error_diffusion.ts";
import { FLOYD_STEINBERG } from "./kernels.ts";

/** Spreads errors over four neighbors, every other row backwards: fine-grained, and even in flat areas. */
export const floydSteinberg = defineDiffusion("floyd-steinberg", "Floyd-Steinberg", {
  kernel: FLOYD_STEINBERG,
  way: "serpentine",
});
