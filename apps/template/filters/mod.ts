import { dateFilters } from "./date_filters.ts";
import type { FilterAround } from "./filter_around.ts";
import { listFilters } from "./list_filters.ts";
import { numberFilters } from "./number_filters.ts";
import { textFilters } from "./text_filters.ts";

export type { FilterAround } from "./filter_around.ts";

/** Every filter that templates have besides Liquid's own, and those of Liquid's that had to be tamed, by name. */
export function templateFilters(around: FilterAround): Record<string, (...given: unknown[]) => unknown> {
  return { ...textFilters(around), ...listFilters(around), ...numberFilters(around), ...dateFilters(around) };
}
