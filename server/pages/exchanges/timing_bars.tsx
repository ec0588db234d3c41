/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { toMilliseconds } from "./exchange_facts.tsx";
import { Rect, Svg } from "../svg.ts";

/** Stages as a poll runs through them. */
const STAGES = [
  "device",
  "choose",
  "press",
  "compose",
  "draw",
  "rasterize",
  "quantize",
  "encode",
  "refresh",
];

/** Where the time of an exchange went: a bar a stage, as long as its share of the total, from where the one before ends. */
export function TimingBars({ timings }: { timings: Readonly<Record<string, number>> }) {
  const rows = toRows(timings);
  const { total } = timings;
  if (total === undefined || rows.length === 0) return null;
  const whole = Math.max(total, rows.reduce((sum, [, time]) => sum + time, 0), 0.001);
  const share = (time: number) => `${((time / whole) * 100).toFixed(2)}%`;
  const starts = rows.map((_, index) => rows.slice(0, index).reduce((sum, [, time]) => sum + time, 0));
  return (
    <section class="panel timings" aria-labelledby="timings">
      <h2 id="timings">
        Time <span class="why">{toMilliseconds(total)} in total</span>
      </h2>
      <dl>
        {rows.map(([stage, time], index) => (
          <div>
            <dt>{stage}</dt>
            <dd>
              <Svg class="meter">
                <Rect x={share(starts[index]!)} width={share(time)} height="100%" />
              </Svg>
              <span class="number">{time > 0 && time < 0.005 ? "< 0.01 ms" : toMilliseconds(time)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Stages in the order of the data path, those of no known place after them, and `other` for the rest of the total. */
export function toRows(timings: Readonly<Record<string, number>>): [string, number][] {
  const { total = 0, ...stages } = timings;
  const place = (stage: string) => (STAGES.indexOf(stage) + STAGES.length + 1) % (STAGES.length + 1);
  const rows = Object.entries(stages).sort(([a], [b]) => place(a) - place(b));
  const other = total - rows.reduce((sum, [, time]) => sum + time, 0);
  return rows.length > 0 && other >= 0.005 ? [...rows, ["other", other]] : rows;
}
