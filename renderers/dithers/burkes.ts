import { defineDiffusion } from "./error_diffusion.ts";
import { BURKES } from "./kernels.ts";

/** Spreads errors over two rows. */
export const burkes = defineDiffusion("burkes", "Burkes", { kernel: BURKES, way: "serpentine" });
