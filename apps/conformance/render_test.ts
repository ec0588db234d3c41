import assert from "node:assert/strict";
import { decodeImage, type Image, layoutSize, type Renderer, renderImage } from "../../renderers/mod.ts";
import { createRendererPool } from "../../renderers/workers.ts";
import { programs } from "../programs.ts";
import { composeCase, conformanceCases } from "./cases.ts";
import { conformancePanels } from "./panels.ts";

/** Screens of dense glass cost a hundred times those of a handheld: one case of each app does there. */
const MANY_PIXELS = 1_000_000;

/** The layout test has every case; pixels need only those that draw something of their own. */
const DRAWN = new Set(["default", "with drawn captions", "after a press", "long", "hostile", "with data"]);

/** The second time in another thread, whose engines and fonts have drawn other things before. */
let pool: Renderer;
Deno.test.beforeAll(() => void (pool = createRendererPool({ size: 1 })));
Deno.test.afterAll(() => pool.close());

for (const [name, panel] of Object.entries(conformancePanels)) {
  const { width, height } = layoutSize(panel);
  for (const app of programs) {
    Deno.test(`${app.kind} renders on ${name}, twice to the same bytes, with white edges`, async () => {
      const cases = conformanceCases(app)
        .filter(({ name }) => width * height < MANY_PIXELS ? DRAWN.has(name) : name === "default");
      for (const given of cases) {
        const { view } = composeCase(app, given, panel);
        const again = given.name === "default" ? pool.render(view, panel) : null;
        const { image } = await renderImage(view, panel);
        assert.deepEqual([image.width, image.height], [panel.width, panel.height], given.name);
        if (again === null) continue;
        assert.deepEqual((await again).image.bytes, image.bytes);
        assert.equal(await inkAtTheEdges(image), 0);
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
