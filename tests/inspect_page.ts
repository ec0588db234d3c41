import assert from "node:assert/strict";
import type { Page } from "playwright-core";

/** What of an axe result is looked at. */
interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const axe = await Deno.readTextFile(new URL(import.meta.resolve("axe-core/axe.min.js")));

/** What axe finds wrong on a page, as lines; its script is put in from outside, past the page's policy. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // It would copy the styles of shadow trees into style elements, which the pages' own policy forbids; no rule needs them.
  const violations: readonly Violation[] = await page.evaluate(
    "axe.run({ preload: false }).then((result) => result.violations)",
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = "" }) => `${id}: ${help}: ${html} ${failureSummary}`)
  );
}

/** CSS pixels by which a page is wider than its window. */
async function overflow(page: Page): Promise<number> {
  return await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

/**
 * Looks at the page on show in both themes, in narrow and wide windows: axe finds nothing, nothing scrolls sideways,
 * and there is one first heading. `where` says which page it is.
 */
export async function inspectShown(page: Page, where: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const place = `${where}, ${colorScheme}, ${width} px`;
      assert.deepEqual(await findViolations(page), [], place);
      assert.equal(await overflow(page), 0, `${place}: scrolls sideways`);
      assert.equal(await page.locator("h1").count(), 1, place);
    }
  }
}

/** Opens an address and looks at it as `inspectShown` does. */
export async function inspectPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await inspectShown(page, address);
}
