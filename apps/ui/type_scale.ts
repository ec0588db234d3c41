import { type Panel, screenSize, unit } from "../../renderers/mod.ts";

/** Steps of the type scale, in units of the panel: caption and body, lead, subhead, head, title, display. */
export const TYPE_STEPS: readonly number[] = [1, 1.25, 1.75, 2.5, 4, 6];

/** A position in the type scale. */
export type TypeStep = 0 | 1 | 2 | 3 | 4 | 5;

/** The least size of type in pixels: below 12 a black-and-white glass loses strokes, below 10 any other. */
export function leastSize(panel: Panel): number {
  return panel.pixelFormat === "gray1" ? 12 : 10;
}

/** The size of a step in whole pixels. */
export function typeSize(panel: Panel, step: TypeStep): number {
  return Math.max(leastSize(panel), Math.round((TYPE_STEPS[step] as number) * unit(panel)));
}

/**
 * The unit of the one big thing, which is read across a room: a thirtieth of the glass, however dense it is. Dense
 * glass gets more words at the same size of body type, not a smaller answer.
 */
export function glanceUnit(panel: Panel): number {
  const { width, height } = screenSize(panel);
  return Math.max(unit(panel), Math.round(Math.min(width, height) / 30));
}

/** The sizes from one step of the big thing down to the smallest step of body type, largest first, each once. */
export function glanceSizes(panel: Panel, from: TypeStep): readonly number[] {
  const big = TYPE_STEPS.slice(2, from + 1).map((step) => Math.round(step * glanceUnit(panel)));
  const read = typeSizes(panel, from);
  return [...new Set([...big.filter((size) => size >= leastSize(panel)), ...read])].sort((a, b) => b - a);
}

/** The sizes from one step down to another, largest first, each once. */
export function typeSizes(panel: Panel, from: TypeStep, to: TypeStep = 0): readonly number[] {
  const sizes = new Set<number>();
  for (let step = from; step >= to; step--) sizes.add(typeSize(panel, step as TypeStep));
  return [...sizes];
}

/**
 * Sizes for the one big thing, largest first: from `largest` pixels down to a step, each about a ninth smaller
 * than the one before, so that it fills its box without growing past it.
 */
export function displaySizes(
  panel: Panel,
  options: { readonly largest: number; readonly to?: TypeStep },
): readonly number[] {
  const smallest = typeSize(panel, options.to ?? 0);
  const sizes = new Set<number>();
  for (let size = Math.floor(options.largest); size > smallest; size = Math.floor(size * 0.89)) {
    sizes.add(size);
  }
  return [...sizes, smallest];
}
