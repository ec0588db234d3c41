import { z } from "zod";
import type { Labels } from "../../renderers/mod.ts";
import type { CounterSettings } from "./settings.ts";

const stateSchema = z.object({ value: z.number(), before: z.number().nullable() });

/** The number, and what it was before it was reset: null unless that was the last press. */
export type Count = Readonly<z.output<typeof stateSchema>>;

/** A count that nobody has pressed. */
export function startCount(settings: CounterSettings): Count {
  return { value: withinLimits(settings.start, settings), before: null };
}

/** The stored count within the limits of the settings, which may have changed; else a new one. */
export function resumeCount(stored: unknown, settings: CounterSettings): Count {
  const { success, data } = stateSchema.safeParse(stored);
  if (!success) return startCount(settings);
  const value = withinLimits(data.value, settings);
  return { value, before: data.before === null ? null : withinLimits(data.before, settings) };
}

/** The count after a press: A adds a step, B takes one away, C resets, and C again takes the reset back. */
export function pressCount(count: Count, button: string, settings: CounterSettings): Count {
  if (!Object.hasOwn(countLabels(count, settings), button)) return count;
  if (button === "A") return { value: withinLimits(count.value + settings.step, settings), before: null };
  if (button === "B") return { value: withinLimits(count.value - settings.step, settings), before: null };
  if (count.before !== null) return { value: count.before, before: null };
  return { value: startCount(settings).value, before: count.value };
}

/** What each button does now; a button that can change nothing has no label. */
export function countLabels({ value, before }: Count, settings: CounterSettings): Labels {
  const { step, min, max } = settings;
  return {
    ...(max === null || value < max ? { A: `+${step}` } : {}),
    ...(min === null || value > min ? { B: `-${step}` } : {}),
    ...(before !== null ? { C: "Undo" } : value !== startCount(settings).value ? { C: "Reset" } : {}),
  };
}

/** How far the count is from its start to its goal, 0 to 1; null without a goal. */
export function goalShare({ value }: Count, settings: CounterSettings): number | null {
  const { start, goal } = settings;
  if (goal === null) return null;
  if (goal === start) return value >= goal ? 1 : 0;
  return Math.min(1, Math.max(0, (value - start) / (goal - start)));
}

/** Adding tenths leaves crumbs: six digits behind the point are kept. */
function withinLimits(value: number, { min, max }: CounterSettings): number {
  const limited = Math.min(max ?? Infinity, Math.max(min ?? -Infinity, value));
  const within = Math.min(1e12, Math.max(-1e12, limited));
  return Math.round(within * 1e6) / 1e6 || 0;
}
