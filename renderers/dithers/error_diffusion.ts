import { coordinatesOf } from "./coordinates.ts";
import { cropRegion } from "./crop_region.ts";
import { diffuseColors } from "./diffuse_colors.ts";
import { diffuseGrays } from "./diffuse_grays.ts";
import type { Dither } from "./dither.ts";
import type { Diffusion } from "./diffusion.ts";

/** A dither that passes each pixel's error on to pixels that come after it, in linear light. */
export function defineDiffusion(name: string, label: string, diffusion: Diffusion): Dither {
  return {
    name,
    label,
    apply(input, indices) {
      const { channels } = coordinatesOf(input.target);
      // In a picture that fills its part no pixel but those at its borders has to ask where its error may go.
      const part = cropRegion(input, indices);
      (channels === 1 ? diffuseGrays : diffuseColors)(part.input, diffusion, part.indices);
      part.restore();
    },
  };
}
