import { defineDiffusion } from "./error_diffusion.ts";
import { FLOYD_STEINBERG } from "./kernels.ts";

/** Floyd-Steinberg with every row to the right: as most programs do it. */
export const floydSteinbergRaster = defineDiffusion("floyd-steinberg-raster", "Floyd-Steinberg, one way", {
  kernel: FLOYD_STEINBERG,
  way: "raster",
});
