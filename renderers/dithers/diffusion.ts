import type { Kernel } from "./kernels.ts";

/** How errors are spread. */
export interface Diffusion {
  readonly kernel: Kernel;
  /** Whether every row runs to the right, or every other one back. */
  readonly way: "raster" | "serpentine";
}
