import assert from "node:assert/strict";
import { ADMIN_PASSWORD, signIn } from "./admin.ts";
import { launchBrowser } from "./browser.ts";
import { startServer } from "./server_process.ts";

const SIZES = [[480, 800], [296, 128], [64, 32], [800, 480]] as const;

/** How each picture of the page is drawn: its own pixels and those of the page, in CSS pixels. */
const MEASURE = `Promise.all([...document.querySelectorAll(".glass img, .sent img")].map(async (image) => {
  image.loading = "eager";
  await image.decode();
  const { width, height } = image.getBoundingClientRect();
  const pane = image.parentElement.parentElement.getBoundingClientRect();
  const frame = image.closest(".frame")?.getBoundingClientRect();
  const { naturalWidth, naturalHeight } = image;
  return { width, height, naturalWidth, naturalHeight, pane: pane.width / pane.height,
    inside: !frame || frame.right <= image.closest("article").getBoundingClientRect().right };
}))`;

interface Measured {
  readonly width: number;
  readonly height: number;
  readonly naturalWidth: number;
  readonly naturalHeight: number;
  readonly pane: number;
  readonly inside: boolean;
}

Deno.test("screens keep their shape and a whole scale in windows of every width", async () => {
  await using server = await startServer({ env: { ADMIN_PASSWORD } });
  const admin = signIn(server.url);
  for (const [width, height] of SIZES) {
    const device = { name: `Glass ${width}`, model: "generic_800x480_mono", panel: { width, height } };
    const made = await admin.post("/api/v1/devices", device);
    assert.equal(made.status, 201, JSON.stringify(made.body));
  }
  const raw = {
    name: "Raw",
    model: "generic_800x480_mono",
    panel: { encoding: "raw", pixel_format: "rgb565" },
  };
  assert.equal((await admin.post("/api/v1/devices", raw)).status, 201);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({
      extraHTTPHeaders: { authorization: `Basic ${btoa(`admin:${ADMIN_PASSWORD}`)}` },
    });
    for (const width of [1440, 390, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(server.url);
      const images: readonly Measured[] = await page.evaluate(MEASURE);
      assert.equal(images.length, SIZES.length + 1);
      for (const image of images) {
        const where = `${width} px: ${JSON.stringify(image)}`;
        const scale = image.width / image.naturalWidth;
        assert.ok(Math.abs(scale - image.height / image.naturalHeight) < 0.003, where);
        const whole = scale < 1 ? 1 / scale : scale;
        assert.ok(Math.abs(whole - Math.round(whole)) < 0.01, where);
        assert.ok(Math.abs(image.pane - image.naturalWidth / image.naturalHeight) < 0.05, where);
        assert.ok(image.inside, where);
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("link", { name: "Change Raw" }).click();
    const bytes = page.getByRole("link", { name: "Download the bytes of the screen of Raw" });
    assert.match(await bytes.getAttribute("href") ?? "", /^\/api\/v1\/devices\/\w+\/screen$/);
  } finally {
    await browser.close();
  }
});

Deno.test("a browser understands every rule of the stylesheet", async () => {
  await using server = await startServer({ env: { ADMIN_PASSWORD } });
  const text = await (await fetch(`${server.url}/static/style.css`)).text();
  const blocks = text.replace(/\/\*[^]*?\*\//g, "").split("{").length - 1;
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}/login`);
    const rules: number = await page.evaluate(`(function count(rules) {
      return [...rules].reduce((sum, rule) => sum + 1 + count(rule.cssRules ?? []), 0);
    })(document.styleSheets[0].cssRules)`);
    assert.equal(rules, blocks);
    const empty: string[] = await page.evaluate(
      "[...document.styleSheets[0].cssRules].filter((rule) => rule.style?.length === 0).map(String)",
    );
    assert.deepEqual(empty, []);
  } finally {
    await browser.close();
  }
});
