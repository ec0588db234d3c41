import { type Look, lookFrom, type LookOptions, MOST_STEPS, STEP_MINUTES, stepTo } from "./look.ts";
import type { Services } from "./services.ts";

/** Times that an app is asked what it shows next: a day that may change more often is looked through as far as that. */
const MOST_ASKS = 24;

/** A look, with the steps of the day at which the screen is another one than before. */
export interface DayLook extends Look {
  readonly changes: readonly number[];
}

/**
 * Looks at an app as `lookAt` does, and finds out when it changes within the day: it is composed anew wherever it
 * said that it may be another one, and not drawn. Throws what the app throws.
 */
export async function lookThroughDay(services: Services, options: LookOptions): Promise<DayLook> {
  const { look, inputs, base } = await lookFrom(services, options);
  const changes: number[] = [];
  let step = 0;
  let { drawing, composition: { validUntil } } = await services.screens.words(inputs, base.toInstant());
  for (let asks = 0; asks < MOST_ASKS && validUntil !== null; asks++) {
    step = stepAfter(base, { step, until: validUntil });
    if (step > MOST_STEPS) break;
    const words = await services.screens.words(inputs, stepTo(base, step).toInstant());
    if (words.drawing !== drawing) changes.push(step);
    ({ drawing, composition: { validUntil } } = words);
  }
  return { ...look, changes };
}

/** The first step at or after an instant, and after the step that one looks from. */
function stepAfter(
  base: Temporal.ZonedDateTime,
  { step, until }: { readonly step: number; readonly until: Temporal.Instant },
): number {
  const minutes = stepTo(base, 0).round({
    smallestUnit: "minute",
    roundingIncrement: STEP_MINUTES,
    roundingMode: "floor",
  }).toInstant().until(until).total("minutes");
  return Math.max(step + 1, Math.ceil(minutes / STEP_MINUTES));
}
