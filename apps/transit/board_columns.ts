import { measureText } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import { layPage } from "../ui/page.tsx";
import { leastSize } from "../ui/type_scale.ts";
import type { RowStyle } from "./row_style.ts";
import type { Departure } from "./departures.ts";
import type { Settings } from "./settings.ts";
import { delayText, platformName, whenWords } from "./when_words.ts";

/** Columns that rows of a board share, at a size of type. */
export function columnsFor(
  departures: readonly Departure[],
  size: number,
  context: AppContext<Settings>,
  platform: "plain" | "named" = "plain",
): RowStyle {
  const { panel } = context;
  const { width } = layPage({ panel }).body;
  const most = (texts: readonly string[], each: number, weight: 400 | 600) =>
    Math.ceil(Math.max(
      0,
      ...texts.flatMap((text) => [
        measureText(text, { size: each, weight, tabular: true }),
        measureText(text, { size: each, weight }),
      ]),
    ));
  const gap = Math.max(3, Math.round(size * 0.5));
  const unitSize = Math.max(leastSize(panel), Math.round(size * 0.6));
  const whens = departures.map((departure) => whenWords(departure, context));
  const units = most(whens.map(({ unit }) => unit), unitSize, 400);
  const hasUnit = units > 0 && width >= size * 14;
  const lines = most(departures.map(({ line }) => line), size, 600);
  const named = platform === "named";
  const platformSize = named ? unitSize : size;
  const platforms = most(
    departures.map(({ platform }) => named ? platformName(platform, context) : platform),
    platformSize,
    400,
  );
  const lineWidth = Math.min(lines, Math.round(width * 0.3)) + gap;
  const unitWidth = hasUnit ? units + Math.round(gap / 2) : 0;
  const whenWidth = most(whens.map(({ text }) => text), size, 600) + unitWidth;
  const delays = most(departures.map(delayText), unitSize, 600);
  // Where it leaves no room for where the line goes, the delay is left out; the minutes have it in them already.
  const hasDelay = delays > 0 && width - lineWidth - whenWidth - gap * 2 - delays >= size * 5;
  return {
    size,
    unitSize,
    gap,
    lineWidth,
    whenWidth,
    unitWidth,
    delayWidth: hasDelay ? delays + gap : 0,
    platformWidth: platforms > 0 && width >= size * 18 ? Math.min(platforms, size * 5) + gap : 0,
    platformSize,
    named,
  };
}
