import type { AppContext } from "../app.ts";
import type { SourceData } from "../source.ts";
import type { DayWords } from "../ui/day_words.ts";
import type { PageFrame } from "../ui/page.tsx";
import { sayAmount } from "../ui/say_amount.ts";
import type { Series } from "./read_series.ts";
import type { Settings } from "./settings.ts";

/** What every view of a chart is given. */
export interface ChartProps {
  /** At least one, each with at least one known value. */
  readonly series: readonly [Series, ...Series[]];
  readonly data: SourceData;
  readonly context: AppContext<Settings>;
  readonly words: DayWords;
  /** What stands around the view; without a heading. */
  readonly frame: PageFrame;
}

/** A value as the settings and the locale write it, without its unit. */
export function sayValue(
  value: number,
  { decimals }: Pick<Series, "decimals">,
  { settings, device }: AppContext<Settings>,
): string {
  return sayAmount(value, { locale: device.locale, decimals: settings.decimals ?? decimals });
}

/** A value and its unit in one text. */
export function sayWithUnit(value: number, series: Series, context: AppContext<Settings>): string {
  const { unit } = context.settings;
  return unit === "" ? sayValue(value, series, context) : `${sayValue(value, series, context)} ${unit}`;
}
