/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { Series } from "./series.ts";

/** One figure over time: its last value and bounds in words, and the line that a script draws from the same points. */
export function History({ series, timeZone }: { series: Series; timeZone: string }) {
  const { id, name, unit, points } = series;
  const values = points.map(([, value]) => value);
  const last = values.at(-1);
  return (
    <figure class="panel history" aria-labelledby={`${id}-name`}>
      <figcaption>
        <span id={`${id}-name`} class="name">{name}</span>
        {last === undefined ? <span class="why">not told</span> : (
          <span class="number">
            <b>{show(last, unit)}</b>
            <span class="why">{sayBounds(values, unit)}</span>
          </span>
        )}
      </figcaption>
      {!isLine(points) ? null : (
        <div
          class="plot"
          aria-hidden="true"
          data-plot={JSON.stringify([
            points.map(([at]) => Math.round(at / 1000)),
            values.map((value) => Math.round(value * 1000) / 1000),
          ])}
          data-unit={unit}
          data-name={name}
          data-zone={timeZone}
        >
        </div>
      )}
    </figure>
  );
}

/** Milliseconds that points have to span to be worth a line. */
const SPAN = 60_000;

function isLine(points: Series["points"]): boolean {
  const [from] = points[0] ?? [0];
  const [to] = points.at(-1) ?? [0];
  return points.length > 1 && to - from >= SPAN;
}

function sayBounds(values: readonly number[], unit: string): string {
  const [least, most] = [show(Math.min(...values), unit), show(Math.max(...values), unit)];
  return least === most ? "" : ` between ${least} and ${most}`;
}

/** A figure with its unit and a real minus: `−61 dBm`, `82 %`, `4.05 V`. */
function show(value: number, unit: string): string {
  const digits = unit === "V" ? 2 : unit === "min" && value < 10 ? 1 : 0;
  return `${value.toFixed(digits).replace("-", "−")} ${unit}`;
}
