import { coordinatesOf } from "./coordinates.ts";
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
      (channels === 1 ? diffuseGrays : diffuseColors)(input, diffusion, indices);
    },
  };
}
