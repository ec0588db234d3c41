import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { encode, type Panel, quantize, renderImage } from "../renderers/mod.ts";
import type { ToneMap } from "../renderers/tones/mod.ts";
import { launchBrowser } from "../tests/browser.ts";
import { cpuTime } from "./cpu_time.ts";
import { PANELS } from "./panels.ts";
import { photoTones } from "./photo_tones.ts";
import { photoUrl } from "./photo_url.ts";
import { referenceBody, referenceStyle } from "./reference_page.ts";
import { referenceLayout, type ReferenceScreen, referenceScreen, referenceView } from "./reference_view.tsx";
import { showSpread, SPREAD_HEAD, spreadOf } from "./spread.ts";

// The reference screen, from its data to the bytes of a panel: here, and by a browser that is warm, that opens a page, or
// that starts. All do the same quantization, and the browser is told where the photo is, so that it has no tones to find.
// Rounds take turns, and each has other words, figures and another curve; fonts are open, code is compiled, and the photo
// stays, prepared and carried before, but where the line says otherwise. No screen is shown twice. Processor time is of
// all processes that take part; it says more than the clock where others use the machine.

const { values } = parseArgs({ options: { rounds: { type: "string", default: "25" } } });
const ROUNDS = Number(values.rounds);

/** One way to make the n-th screen. */
type Way = (number: number) => Promise<{ readonly bytes: Uint8Array }>;

/** A screenshot of the n-th screen, quantized and encoded. */
async function shoot(page: Page, { panel, tones, number }: { panel: Panel; tones: ToneMap; number: number }) {
  await page.evaluate(
    `document.body.innerHTML = ${JSON.stringify(referenceBody(referenceScreen(number), panel))}`,
  );
  await page.evaluate(
    "Promise.all([document.fonts.ready, ...[...document.images].map((one) => one.decode())]).then(() => 1)",
  );
  const png = await page.screenshot({ type: "png" });
  const data = await sharp(png).ensureAlpha().raw().toBuffer();
  const raster = { width: panel.width, height: panel.height, data: new Uint8Array(data) };
  return await encode(quantize(raster, panel, tones), panel);
}

async function openPage(browser: Browser, panel: Panel): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: panel.width, height: panel.height } });
  await page.setContent(`<!doctype html><style>${await referenceStyle(panel)}</style><body></body>`);
  return page;
}

/** Rounds of one way before the next way's turn: engines that share two cores need a moment to come to rest. */
const TURN = 5;
/** Screens drawn before any is measured, and photos that take turns. */
const COMPILED = 40;
const OTHERS = 97;

async function measure(ways: Readonly<Record<string, { rounds: number; make: Way }>>) {
  const times: Record<string, number[]> = {};
  const cpu: Record<string, number> = {};
  let number = 0;
  const most = Math.max(...Object.values(ways).map(({ rounds }) => rounds));
  for (let round = -TURN; round < most; round += TURN) {
    for (const [name, { rounds, make }] of Object.entries(ways)) {
      // Native images are freed when the event loop turns and garbage is collected.
      await new Promise((resolve) => setTimeout(resolve, 200));
      (globalThis as { gc?: () => void }).gc?.();
      for (let turn = round; turn < Math.min(round + TURN, rounds); turn++) {
        const spent = () => cpuTime("self") + (name.startsWith("here") ? 0 : cpuTime("children"));
        const before = spent();
        const started = performance.now();
        await make(number++);
        const wall = performance.now() - started;
        if (turn >= 0) {
          (times[name] ??= []).push(wall);
          cpu[name] = (cpu[name] ?? 0) + spent() - before;
        }
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    }
  }
  return { times, cpu };
}

for (const [title, panel] of Object.entries(PANELS)) {
  const browser = await launchBrowser();
  const warm = await openPage(browser, panel);
  await warm.evaluate(
    `document.body.innerHTML = ${JSON.stringify(referenceBody(referenceScreen(0), panel))}`,
  );
  const tones = await photoTones(warm, panel);
  const render = async (screen: ReferenceScreen) =>
    (await renderImage(referenceView(screen, panel), panel)).image;
  const { photo } = referenceLayout(panel);
  const others = await Promise.all(
    Array.from({ length: OTHERS }, (_, shade) => photoUrl(photo.width, photo.height, shade + 1)),
  );
  // A worker of a server has drawn many screens.
  for (let number = 0; number < COMPILED; number++) {
    await render(referenceScreen(-1 - number));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const { times, cpu } = await measure({
    "here": { rounds: ROUNDS, make: (number) => render(referenceScreen(number)) },
    "here, other photo": {
      rounds: Math.min(OTHERS, Math.ceil(ROUNDS / 2)),
      make: (number) => render({ ...referenceScreen(number), photo: others[number % OTHERS]! }),
    },
    "warm page": { rounds: ROUNDS, make: (number) => shoot(warm, { panel, tones, number }) },
    "new page": {
      rounds: Math.ceil(ROUNDS / 3),
      async make(number) {
        const page = await openPage(browser, panel);
        try {
          return await shoot(page, { panel, tones, number });
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
          return await shoot(await openPage(own, panel), { panel, tones, number });
        } finally {
          await own.close();
        }
      },
    },
  });
  await browser.close();
  const ours = spreadOf(times["here"]!).p50;
  const each = (name: string) => cpu[name]! / times[name]!.length;
  console.log(`\nreference screen, ${title}, ms`);
  console.log(`${"".padEnd(20)}${SPREAD_HEAD}  cpu each    times ours (cpu)`);
  for (const [name, found] of Object.entries(times)) {
    const spread = spreadOf(found);
    const slower = `${(spread.p50 / ours).toFixed(1)} (${(each(name) / each("here")).toFixed(1)})`;
    console.log(
      `${name.padEnd(20)}${showSpread(spread)}${each(name).toFixed(1).padStart(10)}${slower.padStart(20)}`,
    );
  }
}
