import { parseArgs } from "node:util";
import { definePanel, renderImage } from "../renderers/mod.ts";
import { dashboard } from "../tests/golden/dashboard.tsx";
import { createScreenshooter } from "./chromium.ts";
import { cpuTime } from "./cpu_time.ts";
import { toHtml } from "./html.ts";
import { photoUrl } from "./photo_url.ts";
import { showSpread, SPREAD_HEAD, spreadOf } from "./spread.ts";

// The reference dashboard at 800x480 in black and white, from JSX to the bytes of a PNG, against screenshots of the
// same elements in Chromium, quantized the same. Every text, the curve and a card's figures differ from round to round;
// the photo stays but where the line says otherwise. All take turns, so that a busy machine is busy for all.

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "60" }, alone: { type: "boolean", default: false } },
});
const ROUNDS = Number(values.rounds);
const WARM_UP = 10;
const COMPILED = 100;

interface Runner {
  readonly name: string;
  /** It takes part in every so manyth round. */
  readonly every: number;
  readonly cpu: "self" | "children";
  run(round: number): Promise<Uint8Array>;
}

const panel = definePanel({ width: 800, height: 480, ppi: 124 });
const photo = await photoUrl(800, 600);
const others = await Promise.all(
  Array.from({ length: 40 }, (_, shade) => photoUrl(800, 600, shade + 1)),
);
const view = (round: number, picture = photo) => dashboard(panel, { round, photo: picture });
const render = async (round: number, picture?: string) =>
  (await renderImage(view(round, picture), panel)).image.bytes;

const browser = values.alone ? null : await createScreenshooter(panel, toHtml(view(0)));
const runners: readonly Runner[] = [
  { name: "screen composer", every: 1, cpu: "self", run: (round) => render(round) },
  {
    name: "... with another photo each time",
    every: 3,
    cpu: "self",
    run: (round) => render(round, others[Math.floor(round / 3) % others.length]),
  },
  ...(browser === null ? [] : [
    {
      name: "Chromium, warm page",
      every: 1,
      cpu: "children",
      run: (round) => browser.warm(toHtml(view(round))),
    },
    {
      name: "Chromium, new page",
      every: 4,
      cpu: "children",
      run: (round) => browser.fresh(toHtml(view(round))),
    },
    {
      name: "Chromium, launch",
      every: 15,
      cpu: "children",
      run: (round) => browser.launched(toHtml(view(round))),
    },
  ] satisfies readonly Runner[]),
];

const times = new Map<Runner, { wall: number[]; cpu: number }>(
  runners.map((runner) => [runner, { wall: [], cpu: 0 }]),
);
// A worker of a server has drawn many screens: what is compiled while it runs is.
for (let round = 1; round <= COMPILED; round++) {
  await render(1000 + round);
  if (round % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
}
for (let round = 1; round <= ROUNDS + WARM_UP; round++) {
  for (const runner of runners) {
    if (round % runner.every !== 0) continue;
    const spent = () => cpuTime("self") + (runner.cpu === "children" ? cpuTime("children") : 0);
    const before = spent();
    const started = performance.now();
    const bytes = await runner.run(round);
    const wall = performance.now() - started;
    if (bytes.length < 1000) throw new Error(`Cannot time ${runner.name}: found ${bytes.length} bytes`);
    // Between rounds, as a renderer worker does: native images are freed when the event loop turns.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (round % 5 === 0) {
      (globalThis as { gc?: (options: { type: "minor" }) => void }).gc?.({ type: "minor" });
    }
    if (round <= WARM_UP && runner.every < 15) continue;
    const measured = times.get(runner)!;
    measured.wall.push(wall);
    measured.cpu += spent() - before;
  }
}
await browser?.close();

console.log(`\nreference dashboard, 800x480 gray1, JSX to PNG, milliseconds`);
console.log(`${"".padEnd(36)}${SPREAD_HEAD}  cpu each    slower (cpu)`);
const ours = times.get(runners[0]!)!;
const oursCpu = ours.cpu / ours.wall.length;
for (const [{ name }, { wall, cpu }] of times) {
  if (wall.length === 0) continue;
  const each = cpu / wall.length;
  const slower = `${(spreadOf(wall).p50 / spreadOf(ours.wall).p50).toFixed(1)}x (${
    (each / oursCpu).toFixed(1)
  }x)`;
  console.log(
    `${name.padEnd(36)}${showSpread(spreadOf(wall))}${each.toFixed(1).padStart(10)}${slower.padStart(16)}`,
  );
}
