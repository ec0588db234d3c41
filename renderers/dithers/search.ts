import { coordinatesOf } from "./coordinates.ts";
import type { Dither } from "./dither.ts";
import { floydSteinberg } from "./floyd_steinberg.ts";
import { searchColors } from "./search_colors.ts";
import { searchGrays } from "./search_grays.ts";

/**
 * The eye's Gaussian at 124 pixels per inch from 50 cm is 1.31; an eye that is a little sharper leaves fine error
 * smaller as well, and is as good for denser glass. Color, seen less sharply, may be off more widely.
 */
const GRAYS = { passes: 4, sigmas: [1, 1, 1] } as const;
const COLORS = { passes: 3, sigmas: [1.1, 1.31, 1.5] } as const;

/**
 * Direct binary search (Analoui and Allebach, 1992), for any number of inks: starts as Floyd-Steinberg and then
 * changes pixels as long as the eye, a Gaussian, sees less error. The least error of all, and the slowest. With a
 * strength below 1 it is Floyd-Steinberg, since a search makes up for all error.
 */
export const search: Dither = {
  name: "search",
  label: "Direct binary search",
  apply(input, indices) {
    floydSteinberg.apply(input, indices);
    if (input.strength < 1) return;
    const { channels } = coordinatesOf(input.target);
    if (channels === 1) searchGrays(input, GRAYS, indices);
    else searchColors(input, COLORS, indices);
  },
};
