import { parseArgs } from "node:util";
import { definePanel, type Panel, renderImage } from "../renderers/mod.ts";
import { pixelFormat } from "../renderers/formats/mod.ts";
import { madePhoto } from "../tests/golden/made_photo.ts";
import { dashboard } from "../tests/golden/dashboard.tsx";
import { cpuTime } from "./cpu_time.ts";
import { photoUrl } from "./photo_url.ts";
import { measure, want } from "./quality/measure.ts";
import type { Method } from "./quality/method.ts";
import { ourMethods } from "./quality/our_methods.ts";
import { toPicture } from "./quality/picture.ts";
import { findRivals } from "./quality/rivals.ts";
import { showSpread, SPREAD_HEAD, spreadOf } from "./spread.ts";

// Large panels: the reference dashboard, whose photo has a caption over it, from JSX to bytes, with a photo that stays
// and with another one each time; and one photo of the panel's size carried by its inks, beside others on the same
// pixels, with what the eye sees of each. Processor time is of this process and of those that it starts. Rounds take
// turns; the last column is how many times our median, and our processor time, another takes.

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "12" }, carries: { type: "string", default: "7" } },
});
const ROUNDS = Number(values.rounds);
const CARRIES = Number(values.carries);
const WARM_UP = 6;

const PANELS: readonly Panel[] = [
  definePanel({ width: 1872, height: 1404, pixelFormat: "gray4", ppi: 227, scale: 1.8 }),
  definePanel({ width: 1600, height: 1200, pixelFormat: "spectra6", ppi: 150, scale: 1.54 }),
];

/** What of a rival's work is not dithering, or not what was asked for. */
const NOTES: Readonly<Record<string, string>> = {
  "ImageMagick, as TRMNL servers run it": "reads and writes PNG files, by a process of its own",
  "ImageMagick, linear light": "the same",
  "Pillow": "the same, with an interpreter that starts",
  "sharp, palette PNG":
    "cannot be told inks: it picks as many colors of its own, and each becomes the nearest ink; writes a PNG",
};

/** Ours as a panel takes it, and others. */
const methods: readonly Method[] = [
  ourMethods.find(({ name }) => name === "auto")!,
  ...(await findRivals()),
];

/** Times of one way, by the clock and of the processor. */
interface Times {
  readonly walls: number[];
  readonly cpus: number[];
}

async function time(work: () => Promise<unknown>): Promise<{ wall: number; cpu: number }> {
  const spent = () => cpuTime("self") + cpuTime("children");
  const before = spent();
  const started = performance.now();
  await work();
  return { wall: performance.now() - started, cpu: spent() - before };
}

function show(name: string, { walls, cpus }: Times, rest: string): void {
  const cpu = spreadOf(cpus).p50.toFixed(1).padStart(10);
  console.log(`${name.padEnd(38)}${showSpread(spreadOf(walls))}${cpu}  ${rest}`);
}

async function timeDashboard(panel: Panel): Promise<void> {
  const size = [panel.width, Math.round(panel.height * 0.75)] as const;
  const photos: string[] = [];
  for (let shade = 0; shade < ROUNDS + WARM_UP; shade++) photos.push(await photoUrl(...size, shade));
  for (
    const [name, photoOf] of [
      ["JSX to bytes", () => photos[0]!],
      ["JSX to bytes, another photo", (round: number) => photos[round]!],
    ] as const
  ) {
    const times: Times = { walls: [], cpus: [] };
    for (let round = 0; round < ROUNDS + WARM_UP; round++) {
      const view = dashboard(panel, { round: round + 1, photo: photoOf(round) });
      const { wall, cpu } = await time(() => renderImage(view, panel));
      await new Promise((resolve) => setTimeout(resolve, 0));
      (globalThis as { gc?: (options: { type: "minor" }) => void }).gc?.({ type: "minor" });
      if (round < WARM_UP) continue;
      times.walls.push(wall);
      times.cpus.push(cpu);
    }
    show(name, times, "");
  }
}

async function timeCarrying({ width, height, pixelFormat: format }: Panel): Promise<void> {
  const raster = { width, height, data: madePhoto(width, height) };
  const wanted = want(toPicture("landscape", raster), format);
  const isColor = pixelFormat(format).isColor;
  for (const { name, absent } of methods) if (absent !== null) console.log(`${name}: left out, ${absent}`);
  const present = methods.filter(({ absent }) => absent === null);
  const found = new Map(present.map((method): [Method, Times] => [method, { walls: [], cpus: [] }]));
  for (let turn = -2; turn < CARRIES; turn++) {
    for (const [method, { walls, cpus }] of found) {
      const { wall, cpu } = await time(() => method.carry(raster, format));
      if (turn < 0) continue;
      walls.push(wall);
      cpus.push(cpu);
    }
  }
  const ours = found.get(present[0]!)!;
  for (const [method, times] of found) {
    const { measures } = (await measure(wanted, method))!;
    const ratio = (of: keyof Times) => (spreadOf(times[of]).p50 / spreadOf(ours[of]).p50).toFixed(1);
    const seen = [
      `HPSNR ${measures.hpsnr.toFixed(1).padStart(4)} dB`,
      `tone ${(measures.tone * 100).toFixed(2).padStart(5)} %`,
      ...(isColor ? [`S-CIELAB ${measures.color!.mean.toFixed(1).padStart(4)}`] : []),
      `x${ratio("walls")} (${ratio("cpus")})`,
    ];
    show(`carry, ${method.name}`, times, seen.join("  "));
  }
}

for (const panel of PANELS) {
  console.log(`\n${panel.width}x${panel.height} ${panel.pixelFormat}, milliseconds`);
  console.log(`${"".padEnd(38)}${SPREAD_HEAD}  cpu each`);
  await timeDashboard(panel);
  await timeCarrying(panel);
}
console.log();
for (const [name, note] of Object.entries(NOTES)) console.log(`${name}: ${note}`);
