import { toPercentiles } from "./percentiles.ts";
import type { Sample } from "./simulated_fleet.ts";

const WIDTH = 960;
const HEIGHT = 420;
const MARGIN = { top: 44, right: 20, bottom: 44, left: 64 };

const LINES = [
  { name: "p50", color: "#1b7f3b", of: (took: number[]) => toPercentiles(took).p50 },
  { name: "p99", color: "#b45f06", of: (took: number[]) => toPercentiles(took).p99 },
  { name: "max", color: "#a61c1c", of: (took: number[]) => toPercentiles(took).max },
] as const;

/** Percentiles of polls over time as an SVG: milliseconds on a logarithmic axis, one point a slice. */
export function plotLatency(
  samples: readonly Sample[],
  { seconds, title }: { seconds: number; title: string },
): string {
  const slices = Math.min(120, Math.max(10, Math.floor(seconds)));
  const took = Array.from({ length: slices }, (): number[] => []);
  for (const { at, took: time, what } of samples) {
    if (what === "poll") took[Math.min(slices - 1, Math.floor(at / (seconds * 1000) * slices))]!.push(time);
  }
  const points = took.map((times, at) => ({ at: (at + 0.5) * seconds / slices, times })).filter(({ times }) =>
    times.length > 0
  );
  const most = Math.max(10, ...points.map(({ times }) => Math.max(...times)));
  const [low, high] = [-1, Math.ceil(Math.log10(most))];
  const x = (at: number) => MARGIN.left + at / seconds * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (milliseconds: number) => {
    const share = (Math.log10(Math.max(milliseconds, 0.1)) - low) / (high - low);
    return HEIGHT - MARGIN.bottom - share * (HEIGHT - MARGIN.top - MARGIN.bottom);
  };
  const text = (at: { x: number; y: number; anchor: string; color?: string }, words: string) =>
    `<text x="${at.x.toFixed(1)}" y="${at.y.toFixed(1)}" text-anchor="${at.anchor}" fill="${
      at.color ?? "#333"
    }">${words}</text>`;
  const decades = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  const grid = decades.flatMap((value) => [
    `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${y(value).toFixed(1)}" y2="${
      y(value).toFixed(1)
    }" stroke="#ddd"/>`,
    text(
      { x: MARGIN.left - 8, y: y(value) + 4, anchor: "end" },
      value < 1000 ? `${value} ms` : `${value / 1000} s`,
    ),
  ]);
  const ticks = Array.from({ length: 7 }, (_, index) => {
    const at = index * seconds / 6;
    return text({ x: x(at), y: HEIGHT - MARGIN.bottom + 20, anchor: "middle" }, `${Math.round(at)} s`);
  });
  const lines = LINES.map(({ color, of }) => {
    const path = points.map(({ at, times }) => `${x(at).toFixed(1)},${y(of(times)).toFixed(1)}`).join(" ");
    return `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="1.5"/>`;
  });
  const legend = LINES.map(({ name, color }, index) =>
    text({ x: WIDTH - MARGIN.right - 110 + index * 55, y: 26, anchor: "end", color }, name)
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text({ x: MARGIN.left, y: 26, anchor: "start" }, title),
    ...grid,
    ...ticks,
    ...lines,
    ...legend,
    "</svg>",
    "",
  ].join("\n");
}
