import assert from "node:assert/strict";
import { decodeImage, type Image, layoutSize, renderImage, resolveView } from "../../renderers/mod.ts";
import { apps } from "../mod.ts";
import { composeCase, conformanceCases } from "./cases.ts";
import { conformancePanels } from "./panels.ts";

/** Screens of dense glass cost a hundred times those of a handheld: one case of each app does there. */
const MANY_PIXELS = 1_000_000;

/** The layout test has every case; pixels need only those that draw something of their own. */
const DRAWN = new Set(["default", "with drawn captions", "after a press", "long", "hostile", "with data"]);

for (const [name, panel] of Object.entries(conformancePanels)) {
  const { width, height } = layoutSize(panel);
  for (const app of apps) {
    Deno.test(`${app.kind} renders on ${name}, twice to the same bytes, with white edges`, async () => {
      const cases = conformanceCases(app)
        .filter(({ name }) => width * height < MANY_PIXELS ? DRAWN.has(name) : name === "default");
      for (const given of cases) {
        const once = composeCase(app, given, panel);
        const again = composeCase(app, given, panel);
        assert.deepEqual(resolveView(again.view), resolveView(once.view), given.name);
        const { image } = await renderImage(once.view, panel);
        if (width * height < MANY_PIXELS) {
          const { image: second } = await renderImage(again.view, panel);
          assert.deepEqual(second.bytes, image.bytes, given.name);
        }
        if (given.name === "default") assert.equal(await inkAtTheEdges(image), 0, given.name);
      }
    });
  }
}

/** Pixels of the outermost rows and columns that are not white. */
async function inkAtTheEdges(image: Image): Promise<number> {
  const { width, height, data } = await decodeImage(image.bytes, image.mediaType);
  let count = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (x > 0 && y > 0 && x < width - 1 && y < height - 1) continue;
      const at = (y * width + x) * 4;
      if (data.subarray(at, at + 3).some((value) => value < 250)) count++;
    }
  }
  return count;
}
