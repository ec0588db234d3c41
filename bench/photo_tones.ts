import type { Page } from "playwright-core";
import type { Panel } from "../renderers/mod.ts";
import { PHOTO, SNAP, type ToneMap } from "../renderers/tones/mod.ts";

/** Tones of a browser's page: its first picture is a photo, and all else is snapped, as our renderer finds out itself. */
export async function photoTones(page: Page, { width, height }: Panel): Promise<ToneMap> {
  const box = await page.locator("img").first().boundingBox();
  if (box === null) throw new Error("Cannot time a browser: found no img in its page, expected one");
  const [left, top] = [Math.round(box.x), Math.round(box.y)];
  const [right, bottom] = [left + Math.round(box.width), top + Math.round(box.height)];
  const data = new Uint8Array(width * height * 4).fill(SNAP);
  for (let y = top; y < Math.min(height, bottom); y++) {
    for (let x = left; x < Math.min(width, right); x++) data[(y * width + x) * 4 + 3] = PHOTO;
  }
  return { width, height, data };
}
