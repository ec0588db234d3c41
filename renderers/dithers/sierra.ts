import { defineDiffusion } from "./error_diffusion.ts";
import { SIERRA } from "./kernels.ts";

/** Spreads errors over three rows. */
export const sierra = defineDiffusion("sierra", "Sierra", { kernel: SIERRA, way: "serpentine" });
