import assert from "node:assert/strict";
import { colord, extend } from "colord";
import a11y from "colord/plugins/a11y";

extend([a11y]);

/** The colors of a scheme by the names of its tokens, those of code on top of those of the pages. */
async function readColors(scheme: "light" | "dark"): Promise<(name: string) => string> {
  const colors = new Map<string, string>();
  for (const part of ["tokens", "editor"]) {
    const css = await Deno.readTextFile(new URL(`static/styles/${part}.css`, import.meta.url));
    const roots = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, body = ""]) => body);
    assert.equal(roots.length, 2, part);
    for (const body of scheme === "dark" ? roots : roots.slice(0, 1)) {
      for (const [, name = "", value = ""] of body.matchAll(/--([\w-]+): ([^;]+);/g)) colors.set(name, value);
    }
  }
  return function colorOf(name: string): string {
    const value = colors.get(name) ?? "";
    const [, other] = /^var\(--([\w-]+)\)$/.exec(value) ?? [];
    return other === undefined ? value : colorOf(other);
  };
}

Deno.test("code is readable in both schemes, on the sheet, the line at work and what is selected", async () => {
  const texts = ["ink", "code-quiet", "code-word", "code-text", "code-value", "code-name", "bad"];
  for (const scheme of ["light", "dark"] as const) {
    const colorOf = await readColors(scheme);
    for (const area of ["sheet", "code-line", "code-selected"]) {
      for (const text of texts) {
        const contrast = colord(colorOf(text)).contrast(colorOf(area));
        assert.ok(contrast >= 4.5, `${text} on ${area}, ${scheme}: ${contrast}`);
      }
    }
  }
});
