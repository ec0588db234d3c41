import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { encode, type Panel, quantize, renderImage } from "../renderers/mod.ts";
import { launchBrowser } from "../tests/browser.ts";
import { PANELS } from "./panels.ts";
import { referenceBody, referenceStyle } from "./reference_page.ts";
import { referenceScreen, referenceView } from "./reference_view.tsx";

// The reference screen, from its data to the bytes of a panel: here, and by a browser that is warm, that opens a page, or
// that starts. All do the same quantization; the browser's is Floyd-Steinberg, the fastest, whatever ours is. Rounds
// take turns, and each has other words, so that only what would stay on a real screen stays: the photo.

const { values } = parseArgs({ options: { rounds: { type: "string", default: "25" } } });
const ROUNDS = Number(values.rounds);

/** One way to make the n-th screen. */
type Way = (number: number) => Promise<{ readonly bytes: Uint8Array }>;

async function shoot(page: Page, panel: Panel, number: number) {
  await page.evaluate(
    `document.body.innerHTML = ${JSON.stringify(referenceBody(referenceScreen(number), panel))}`,
  );
  await page.evaluate(
    "Promise.all([document.fonts.ready, ...[...document.images].map((one) => one.decode())]).then(() => 1)",
  );
  const png = await page.screenshot({ type: "png" });
  const data = await sharp(png).ensureAlpha().raw().toBuffer();
  const raster = { width: panel.width, height: panel.height, data: new Uint8Array(data) };
  return await encode(quantize(raster, panel), panel);
}

async function openPage(browser: Browser, panel: Panel): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: panel.width, height: panel.height } });
  await page.setContent(`<!doctype html><style>${await referenceStyle(panel)}</style><body></body>`);
  return page;
}

/** Rounds of one way before the next way's turn: engines that share two cores need a moment to come to rest. */
const TURN = 5;

async function measure(ways: Readonly<Record<string, { rounds: number; make: Way }>>) {
  const times: Record<string, number[]> = {};
  let number = 0;
  const most = Math.max(...Object.values(ways).map(({ rounds }) => rounds));
  for (let round = -TURN; round < most; round += TURN) {
    for (const [name, { rounds, make }] of Object.entries(ways)) {
      // Native images are freed when the event loop turns and garbage is collected.
      await new Promise((resolve) => setTimeout(resolve, 200));
      (globalThis as { gc?: () => void }).gc?.();
      for (let turn = round; turn < Math.min(round + TURN, rounds); turn++) {
        const started = performance.now();
        await make(number++);
        if (turn >= 0) (times[name] ??= []).push(performance.now() - started);
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    }
  }
  return times;
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;

for (const [title, panel] of Object.entries(PANELS)) {
  const browser = await launchBrowser();
  const warm = await openPage(browser, panel);
  const plain: Panel = { ...panel, tone: "photo", dither: "floyd-steinberg" };
  const times = await measure({
    "here": {
      rounds: ROUNDS,
      make: async (number) => (await renderImage(referenceView(referenceScreen(number), panel), panel)).image,
    },
    "warm page": { rounds: ROUNDS, make: (number) => shoot(warm, plain, number) },
    "new page": {
      rounds: Math.ceil(ROUNDS / 3),
      async make(number) {
        const page = await openPage(browser, plain);
        try {
          return await shoot(page, plain, number);
        } finally {
          await page.close();
        }
      },
    },
    "launch": {
      rounds: Math.ceil(ROUNDS / 5),
      async make(number) {
        const own = await launchBrowser();
        try {
          return await shoot(await openPage(own, plain), plain, number);
        } finally {
          await own.close();
        }
      },
    },
  });
  await browser.close();
  const own = at(times["here"]!.toSorted((a, b) => a - b), 0.5);
  console.log(`\nreference screen, ${title}, ms`);
  console.log(["".padEnd(12), "p10", "p50", "p90", "times ours"].map((cell) => cell.padStart(10)).join(""));
  for (const [name, found] of Object.entries(times)) {
    const sorted = found.toSorted((a, b) => a - b);
    const cells = [0.1, 0.5, 0.9].map((share) => at(sorted, share).toFixed(1));
    console.log(
      [name.padEnd(12), ...cells, (at(sorted, 0.5) / own).toFixed(1)].map((cell) => cell.padStart(10)).join(
        "",
      ),
    );
  }
}
