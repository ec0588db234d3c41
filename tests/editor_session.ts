import assert from "node:assert/strict";
import type { Page } from "playwright-core";

/** Numbers of the places where the editor draws. */
export const PLACES = [1, 2, 3, 4] as const;

/** What all places show, once each shows another picture than before. */
export async function nextPictures(
  page: Page,
  before: readonly (string | null)[],
): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for (const [index, place] of PLACES.entries()) {
    const image = page.locator(`#draft-${place} img`);
    await image.waitFor();
    let src = await image.getAttribute("src");
    for (let tries = 0; tries < 2400 && src === before[index]; tries++) {
      await page.waitForTimeout(50);
      src = await image.getAttribute("src");
    }
    assert.notEqual(src, before[index], `picture ${place} stays as it is`);
    found.push(src);
  }
  return found;
}

/** What all places show. */
export async function pictures(page: Page): Promise<(string | null)[]> {
  return await Promise.all(PLACES.map((place) => page.locator(`#draft-${place} img`).getAttribute("src")));
}

/** Types a text into one of the page's editors, in place of what is there. */
export async function typeText(
  page: Page,
  name: "markup" | "style" | "transform",
  text: string,
): Promise<void> {
  await page.locator(`#editor-${name}-code .cm-content`).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(text);
}

/** The whole text of an editor, which the hidden field beside it carries. */
export async function textOf(page: Page, name: string): Promise<string> {
  return await page.locator(`#editor-${name}`).inputValue();
}
