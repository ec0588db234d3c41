import type { JSX } from "satori/jsx";
import { inks, type Panel } from "../../renderers/mod.ts";
import { type Box, inset } from "./box.ts";
import { Kept } from "./kept.tsx";
import { Field, lineSize, ruleSize } from "./rule.tsx";
import { placeIn, type PlotRange, Stroke } from "./stroke.tsx";

/** A small line without axes from its lowest to its highest value, a dot at its end, from left to right; null for less than two values. */
export function Sparkline({ box, points, color, panel }: {
  readonly box: Box;
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
  readonly color: string;
  readonly panel: Panel;
}): JSX.Element | null {
  const known = points.flatMap(({ x, y }) => y === null ? [] : [{ x, y }]);
  const [first] = known;
  const last = known[known.length - 1];
  if (known.length < 2 || !first || !last || box.width < 8 || box.height < 4) return null;
  const stroke = lineSize(panel);
  const dot = stroke + 2 * Math.max(1, ruleSize(panel));
  const grown = (dot - stroke) / 2;
  const range: PlotRange = {
    left: first.x,
    right: last.x,
    low: known.reduce((low, { y }) => Math.min(low, y), first.y),
    high: known.reduce((high, { y }) => Math.max(high, y), first.y),
  };
  const plot = inset(box, Math.ceil(grown));
  const end = placeIn(plot, range, last, stroke);
  return (
    <Kept box={box}>
      <Stroke
        box={plot}
        points={points}
        range={range}
        look={{ color, stroke, style: "solid", smooth: inks(panel).hasGray }}
      />
      <Field
        box={{ x: Math.round(end.x - grown), y: Math.round(end.y - grown), width: dot, height: dot }}
        color={color}
        radius={Math.floor(dot / 2)}
      />
    </Kept>
  );
}
