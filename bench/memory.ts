import { parseArgs } from "node:util";
import { type AppDevice, readSettings } from "../apps/mod.ts";
import { findProgram } from "../apps/programs.ts";
import { definePanel, resolveView } from "../renderers/mod.ts";
import { createRendererPool } from "../renderers/workers.ts";

// Resident memory over many distinct compositions through the renderer pool, as the server runs it.

const { values } = parseArgs({
  options: { compositions: { type: "string", default: "2000" }, workers: { type: "string", default: "2" } },
});
const COMPOSITIONS = Number(values.compositions);
const AT_ONCE = 4;

const panel = definePanel({ width: 800, height: 480, ppi: 124 });
const app = findProgram("message")!;
const device: AppDevice = {
  name: "Lobby",
  friendlyId: "A1B2C3",
  admitted: true,
  serverUrl: "http://192.168.1.20:8080",
  locale: "en-GB",
  buttons: [],
  drawsCaptions: false,
  typedLabels: {},
};
const renderer = createRendererPool({ size: Number(values.workers) });
const now = Temporal.Instant.from("2026-03-04T14:05:00Z").toZonedDateTimeISO("Europe/Berlin");
const megabytes = () => Math.round(Deno.memoryUsage().rss / 1e6);

async function render(number: number): Promise<string> {
  const stored = {
    title: `Message ${number}`,
    body: `The ${number}th of **many** messages, each with words of its own: ${number * 7919}.`,
  };
  const context = { settings: readSettings(app, stored), now, panel, device, data: {}, apps: {} };
  const { image } = await renderer.render(resolveView(app.compose(app.init(context), context).view), panel);
  return image.hash;
}

const started = performance.now();
const hashes = new Set<string>();
let first = 0;
for (let number = 0; number < COMPOSITIONS; number += AT_ONCE) {
  const group = Array.from(
    { length: Math.min(AT_ONCE, COMPOSITIONS - number) },
    (_, index) => number + index,
  );
  for (const hash of await Promise.all(group.map(render))) hashes.add(hash);
  if (number === 100 - 100 % AT_ONCE) first = megabytes();
  if (number % 500 < AT_ONCE) console.log(`${String(number).padStart(6)} compositions  ${megabytes()} MB`);
}
const seconds = (performance.now() - started) / 1000;
console.log(
  `${String(COMPOSITIONS).padStart(6)} compositions  ${megabytes()} MB, ${hashes.size} distinct images, ` +
    `${first} MB after the first hundred, ${
      (COMPOSITIONS / seconds).toFixed(1)
    } a second on ${values.workers} workers`,
);
await renderer.close();
