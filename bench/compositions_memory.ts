import { parseArgs } from "node:util";
import { definePanel, resolveView } from "../renderers/mod.ts";
import { createRendererPool } from "../renderers/workers.ts";
import { dashboard } from "../tests/golden/dashboard.tsx";
import { photoUrl } from "./photo_url.ts";

// Resident memory of a process with two renderer workers over distinct dashboards, a new photo every hundredth time:
// after the first twenty, and again and again until the last.

const { values } = parseArgs({
  options: { compositions: { type: "string", default: "1000" }, workers: { type: "string", default: "2" } },
});
const COMPOSITIONS = Number(values.compositions);
const AT_ONCE = 4;
const FIRST = 20;

const panel = definePanel({ width: 800, height: 480, ppi: 124 });
const renderer = createRendererPool({ size: Number(values.workers) });
const megabytes = () => Math.round(Deno.memoryUsage().rss / 1e6);
const show = (count: number, more = "") =>
  console.log(`${String(count).padStart(6)} compositions  ${megabytes()} MB${more}`);

const hashes = new Set<string>();
let photo = "";
let first = 0;
let most = 0;
const started = performance.now();
for (let done = 0; done < COMPOSITIONS; done += AT_ONCE) {
  if (done % 100 === 0) photo = await photoUrl(800, 600, (done / 100) % 100);
  const group = Array.from({ length: AT_ONCE }, (_, index) => {
    const view = resolveView(dashboard(panel, { round: done + index, photo }));
    return renderer.render(view, panel);
  });
  for (const { image } of await Promise.all(group)) hashes.add(image.hash);
  const count = done + AT_ONCE;
  if (count === FIRST) first = megabytes();
  most = Math.max(most, megabytes());
  if (count === FIRST || count % Math.max(100, COMPOSITIONS / 10) === 0) show(count);
}
const seconds = (performance.now() - started) / 1000;
const grown = (megabytes() / first).toFixed(2);
const rate = (COMPOSITIONS / seconds).toFixed(1);
show(
  COMPOSITIONS,
  `, ${hashes.size} distinct images, ${grown} times what it was after the first ${FIRST}, at most ${most} MB, ` +
    `${rate} a second on ${values.workers} workers`,
);
await renderer.close();
