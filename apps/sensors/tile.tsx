import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, cutBottom, cutLeft, cutTop, shrink } from "../ui/box.ts";
import { Figure, fitFigure, type FittedFigure } from "../ui/figure.tsx";
import { Fit, type FitStyle, fullestThatFits } from "../ui/fit.tsx";
import { Icon } from "../ui/icon.tsx";
import { Sparkline } from "../ui/sparkline.tsx";
import { displaySizes, glanceUnit, typeSize } from "../ui/type_scale.ts";
import type { Reading } from "./readings.ts";
import { type Say } from "../words/mod.ts";

/** A reading in its tile, measured out. */
export interface LaidTile {
  readonly reading: Reading;
  readonly head: Box;
  readonly nameSize: number;
  readonly figureBox: Box;
  readonly fitted: FittedFigure;
  /** Null where there is no room for it. */
  readonly spark: Box | null;
  readonly range: Box | null;
}

/** Measures a tile out: its name above, its value, its way, and what it lay between; what has no room is left out. */
export function layTile(box: Box, reading: Reading, panel: Panel): LaidTile {
  const u = unit(panel);
  const nameSize = typeSize(panel, box.height >= u * 12 ? 1 : 0);
  const line = Math.ceil(nameSize * 1.25);
  const [head, rest] = cutTop(box, line, Math.round(u / 4));
  const quiet = Math.ceil(typeSize(panel, 0) * 1.25);
  const isMoving = reading.lowest !== reading.highest;
  const hasSpark = reading.points.length > 2 && rest.height >= glanceUnit(panel) * 5;
  const hasRange = hasSpark && isMoving && rest.height >= glanceUnit(panel) * 7;
  const [above, range] = cutBottom(rest, hasRange ? quiet : 0, hasRange ? Math.round(u / 4) : 0);
  const sparkHeight = Math.min(Math.floor(above.height * 0.45), Math.floor(box.width * 0.4));
  const [upper, spark] = cutBottom(above, hasSpark ? sparkHeight : 0, hasSpark ? Math.round(u / 2) : 0);
  // A unit stands a little below its figure.
  const figureBox = shrink(upper, { bottom: 2 });
  const largest = Math.min(figureBox.height / 0.8, glanceUnit(panel) * 9);
  const figure = { text: reading.value, unit: reading.unit };
  const fitted = fitFigure(figure, figureBox, { sizes: displaySizes(panel, { largest }) });
  return {
    reading,
    head,
    nameSize,
    figureBox,
    fitted,
    spark: hasSpark ? spark : null,
    range: hasRange ? range : null,
  };
}

/** One reading: icon and name, the value, the way there as a small line, the lowest and the highest value. */
export function SensorTile({ tile, size, panel, say }: {
  readonly tile: LaidTile;
  /** Of the value, the same for all tiles. */
  readonly size: number;
  readonly panel: Panel;
  readonly say: Say;
}): JSX.Element {
  const { reading, head, nameSize, figureBox, fitted, spark, range } = tile;
  const { ink, muted, accent } = inks(panel);
  const color = reading.low ? accent ?? ink : ink;
  const side = head.height >= 24 ? head.height : 16;
  // The whole name says more than the icon.
  const needed = side + Math.round(nameSize / 3) +
    measureText(reading.title, { size: nameSize, weight: 600 });
  const hasIcon = side <= head.height && needed <= head.width;
  const [icon, name] = cutLeft(head, hasIcon ? side : 0, hasIcon ? Math.round(nameSize / 3) : 0);
  const style: FitStyle = { sizes: [nameSize], weight: 600, color: ink, maxLines: 1 };
  const quiet: FitStyle = { sizes: [typeSize(panel, 0)], weight: 400, color: muted, maxLines: 1 };
  const figure = fitFigure(fitted, figureBox, { sizes: [size] });
  // A unit that has no room beside its figure is left out.
  const shown = figure.width > figureBox.width
    ? fitFigure({ text: fitted.text }, figureBox, { sizes: [size] })
    : figure;
  const between = [
    say("range", { from: reading.lowest, to: reading.highest }),
    `${reading.lowest}–${reading.highest}`,
  ];
  return (
    <div style={{ display: "flex" }}>
      {hasIcon ? <Icon box={icon} name={markedIcon(reading, panel)} color={color} size={side} /> : null}
      <Fit box={name} text={reading.title} style={style} valign="middle" />
      <Figure box={figureBox} fitted={shown} color={color} />
      {spark === null ? null : <Sparkline box={spark} points={reading.points} color={ink} panel={panel} />}
      {range === null
        ? null
        : <Fit box={range} text={fullestThatFits(between, range, quiet)} style={quiet} />}
    </div>
  );
}

/** A warning in the place of the icon, where no color can warn. */
export function markedIcon({ low, icon }: Reading, panel: Panel): Reading["icon"] {
  return low && inks(panel).accent === null ? "warning" : icon;
}
