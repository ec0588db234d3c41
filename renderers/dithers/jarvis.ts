import { defineDiffusion } from "./error_diffusion.ts";
import { JARVIS } from "./kernels.ts";

/** Spreads errors over three rows: sharp edges, coarse grain. */
export const jarvis = defineDiffusion("jarvis", "Jarvis, Judice and Ninke", {
  kernel: JARVIS,
  way: "serpentine",
});
