import type { JSX } from "satori/jsx";
import { inks, unit } from "../../renderers/mod.ts";
import { type Box, cutBottom, cutLeft, cutTop } from "../ui/box.ts";
import { Figure, fitFigure } from "../ui/figure.tsx";
import { Fit, fit } from "../ui/fit.tsx";
import { displaySizes, glanceUnit, typeSizes } from "../ui/type_scale.ts";
import type { CalendarLook } from "./look.ts";
import { MonthGrid, monthHeight } from "./month_grid.tsx";

/** Today as a leaf of a calendar, and its month where there is room: under it on high boxes, beside it on wide ones. */
export function TodayAside({ box, look }: { readonly box: Box; readonly look: CalendarLook }): JSX.Element {
  const { context: { panel } } = look;
  const month = monthHeight(look);
  const gap = Math.round(unit(panel) * 1.5);
  if (box.width > box.height * 1.2) {
    const [leaf, grid] = cutLeft(box, Math.floor(box.width * 0.36), gap);
    return (
      <div style={{ display: "flex" }}>
        <Leaf box={leaf} look={look} />
        <MonthGrid box={grid} look={look} />
      </div>
    );
  }
  const height = Math.min(Math.floor(box.height * 0.62), Math.max(month, Math.floor(box.height * 0.5)));
  const [leaf, grid] = cutBottom(box, height, gap);
  return (
    <div style={{ display: "flex" }}>
      <Leaf box={leaf} look={look} />
      <MonthGrid box={grid} look={look} />
    </div>
  );
}

/** The weekday, the number of the day large, the month. */
function Leaf({ box, look: { today, words, context: { panel } } }: {
  readonly box: Box;
  readonly look: CalendarLook;
}): JSX.Element {
  const { ink } = inks(panel);
  const style = { sizes: typeSizes(panel, 2), weight: 600, color: ink, maxLines: 1 } as const;
  const lower = { ...style, weight: 400 } as const;
  const weekday = fit(words.weekday(today), box, style);
  const month = fit(words.month(today), box, lower);
  const gap = Math.round(unit(panel) / 2);
  const room = { ...box, height: box.height - weekday.height - month.height - gap * 2 };
  const largest = Math.min(glanceUnit(panel) * 10, room.height / 0.8);
  const figure = fitFigure({ text: String(today.day), still: true }, room, {
    sizes: displaySizes(panel, { largest }),
  });
  const [top, rest] = cutTop(box, weekday.height, gap);
  const [middle, below] = cutTop(rest, figure.height, gap);
  return (
    <div style={{ display: "flex" }}>
      <Fit box={top} text={words.weekday(today)} style={style} fitted={weekday} />
      <Figure box={middle} fitted={figure} color={ink} />
      <Fit box={{ ...below, height: month.height }} text={words.month(today)} style={lower} fitted={month} />
    </div>
  );
}
