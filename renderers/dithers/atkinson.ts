import { defineDiffusion } from "./error_diffusion.ts";
import { ATKINSON } from "./kernels.ts";

/** Gives a quarter of the error up: crisp, and wrong in light and shade. */
export const atkinson = defineDiffusion("atkinson", "Atkinson", { kernel: ATKINSON, way: "serpentine" });
