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

// Large panels: the reference dashboard with its photo, from JSX to bytes; and one photo of the panel's size carried by
// its inks, against sharp and ImageMagick on the same pixels, with what the eye sees of each.

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "12" }, carries: { type: "string", default: "3" } },
});
const ROUNDS = Number(values.rounds);
const CARRIES = Number(values.carries);
const WARM_UP = 6;

const PANELS: readonly Panel[] = [
  definePanel({ width: 1872, height: 1404, pixelFormat: "gray4", ppi: 227, scale: 1.8 }),
  definePanel({ width: 1600, height: 1200, pixelFormat: "spectra6", ppi: 150, scale: 1.54 }),
];

/** Ours as a panel takes it, sharp, and ImageMagick where it is installed. */
const methods: readonly Method[] = [
  ourMethods.find(({ name }) => name === "auto")!,
  ...(await findRivals()).filter(({ name }) => /^(sharp|ImageMagick, as)/.test(name)),
];

async function timeDashboard(panel: Panel): Promise<void> {
  const photo = await photoUrl(panel.width, Math.round(panel.height * 0.75));
  const walls: number[] = [];
  let cpu = 0;
  for (let round = 1; round <= ROUNDS + WARM_UP; round++) {
    const before = cpuTime("self");
    const started = performance.now();
    await renderImage(dashboard(panel, { round, photo }), panel);
    const wall = performance.now() - started;
    await new Promise((resolve) => setTimeout(resolve, 0));
    (globalThis as { gc?: (options: { type: "minor" }) => void }).gc?.({ type: "minor" });
    if (round <= WARM_UP) continue;
    walls.push(wall);
    cpu += cpuTime("self") - before;
  }
  const each = (cpu / walls.length).toFixed(1).padStart(10);
  console.log(`${"JSX to bytes".padEnd(36)}${showSpread(spreadOf(walls))}${each}`);
}

async function timeCarrying({ width, height, pixelFormat: format }: Panel): Promise<void> {
  const raster = { width, height, data: madePhoto(width, height) };
  const wanted = want(toPicture("landscape", raster), format);
  const isColor = pixelFormat(format).isColor;
  const present = methods.filter(({ absent }) => absent === null);
  for (const { name, absent } of methods) if (absent !== null) console.log(`${name}: left out, ${absent}`);
  const walls = new Map(present.map((method) => [method, [] as number[]]));
  for (let turn = 0; turn < CARRIES + 1; turn++) {
    for (const method of present) {
      const started = performance.now();
      await method.carry(raster, format);
      if (turn > 0) walls.get(method)!.push(performance.now() - started);
    }
  }
  for (const [method, times] of walls) {
    const { measures } = (await measure(wanted, method))!;
    const seen = [
      `HPSNR ${measures.hpsnr.toFixed(1)} dB`,
      `tone ${(measures.tone * 100).toFixed(2)} %`,
      ...(isColor ? [`color ${measures.color!.mean.toFixed(1)}`] : []),
    ];
    console.log(
      `${`carry, ${method.name}`.padEnd(36)}${showSpread(spreadOf(times))}${" ".repeat(10)}  ${
        seen.join(", ")
      }`,
    );
  }
}

for (const panel of PANELS) {
  console.log(`\n${panel.width}x${panel.height} ${panel.pixelFormat}, milliseconds`);
  console.log(`${"".padEnd(36)}${SPREAD_HEAD}  cpu each`);
  await timeDashboard(panel);
  await timeCarrying(panel);
}
