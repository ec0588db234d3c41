import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { encode, type Panel, quantize } from "../renderers/mod.ts";
import { PHOTO, SNAP, type ToneMap } from "../renderers/tones/mod.ts";
import { launchBrowser } from "../tests/browser.ts";

/** The part of a screen that is diffused, in pixels. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Makes images of pages as most servers of its kind do: a screenshot, quantized. */
export interface Screenshooter {
  /** In a page that is kept. */
  warm(html: string): Promise<Uint8Array>;
  /** In a page that is opened for it, in the same browser. */
  fresh(html: string): Promise<Uint8Array>;
  /** In a browser that is started for it. */
  launched(html: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

async function openPage(browser: Browser, { width, height }: Panel): Promise<Page> {
  return await browser.newPage({ viewport: { width, height } });
}

async function shoot(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html);
  return await page.screenshot({ type: "png" });
}

/** Tones of a screen whose first picture is a photo, and all else to be snapped: what our renderer finds out itself. */
function photoTones({ width, height }: Panel, area: Area): ToneMap {
  const data = new Uint8Array(width * height * 4).fill(SNAP);
  for (let y = Math.max(0, area.top); y < Math.min(height, area.top + area.height); y++) {
    for (let x = Math.max(0, area.left); x < Math.min(width, area.left + area.width); x++) {
      data[(y * width + x) * 4 + 3] = PHOTO;
    }
  }
  return { width, height, data };
}

/** Starts a browser with a warm page. `html` is a first screen, which says where the photo is. */
export async function createScreenshooter(panel: Panel, html: string): Promise<Screenshooter> {
  const browser = await launchBrowser();
  const page = await openPage(browser, panel);
  await page.setContent(html);
  const area = await page.locator("img").first().boundingBox();
  if (area === null) throw new Error("Cannot time a browser: found no img in its page, expected one");
  const round = ({ x, y, width, height }: typeof area): Area => ({
    left: Math.round(x),
    top: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
  });
  const tones = photoTones(panel, round(area));

  async function carry(png: Uint8Array): Promise<Uint8Array> {
    const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const raster = { width: info.width, height: info.height, data };
    return (await encode(quantize(raster, panel, tones), panel)).bytes;
  }

  return {
    warm: async (html) => await carry(await shoot(page, html)),
    async fresh(html) {
      const other = await openPage(browser, panel);
      const png = await shoot(other, html);
      await other.close();
      return await carry(png);
    },
    async launched(html) {
      const other = await launchBrowser();
      const png = await shoot(await openPage(other, panel), html);
      await other.close();
      return await carry(png);
    },
    close: () => browser.close(),
  };
}
