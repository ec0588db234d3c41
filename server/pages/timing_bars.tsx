/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { Rect, Svg } from "./svg.ts";
import { toMilliseconds } from "./exchange_table.tsx";

/** Where the time of an exchange went: a bar a stage, as long as its share of the total. */
export function TimingBars({ timings }: { timings: Readonly<Record<string, number>> }) {
  const { total, ...stages } = timings;
  const rows = Object.entries(stages);
  if (total === undefined) return null;
  const whole = Math.max(total, ...rows.map(([, time]) => time), 0.001);
  return (
    <section class="timings" aria-labelledby="timings">
      <h2 id="timings">
        Time <span class="why">{toMilliseconds(total)} in total</span>
      </h2>
      <dl>
        {rows.map(([stage, time]) => (
          <div>
            <dt>{stage}</dt>
            <dd>
              <Svg class="meter">
                <Rect width={`${((time / whole) * 100).toFixed(2)}%`} height="100%" />
              </Svg>
              <span class="number">{toMilliseconds(time)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
