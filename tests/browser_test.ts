import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { launchBrowser, unpackBrowser } from "./browser.ts";

Deno.test("launchBrowser() starts a browser that lays out a page", async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<p style="width:123px">Lobby</p>');
    assert.equal(await page.textContent("p"), "Lobby");
    assert.equal((await page.locator("p").boundingBox())?.width, 123);
  } finally {
    await browser.close();
  }
});

Deno.test("unpackBrowser() gives a browser that brings its libraries and fonts", async () => {
  const { executablePath, env } = await unpackBrowser();
  assert.ok(existsSync(`${env.LD_LIBRARY_PATH}/libnss3.so`));
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox"],
    env: { PATH: Deno.env.get("PATH") ?? "", ...env },
  });
  try {
    const page = await browser.newPage();
    await page.setContent("<span>Text</span>");
    // Without any font, text has no width.
    assert.ok(((await page.locator("span").boundingBox())?.width ?? 0) > 10);
  } finally {
    await browser.close();
  }
});
