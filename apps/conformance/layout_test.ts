import assert from "node:assert/strict";
import { layoutSize, resolveView } from "../../renderers/mod.ts";
import { apps } from "../mod.ts";
import { margin } from "../ui/margin.ts";
import { leastSize } from "../ui/type_scale.ts";
import { composeCase, conformanceCases } from "./cases.ts";
import { conformancePanels } from "./panels.ts";
import { overlaps, placedIn } from "./placed.ts";

for (const [name, panel] of Object.entries(conformancePanels)) {
  const { width, height } = layoutSize(panel);
  for (const app of apps) {
    Deno.test(`${app.kind} places nothing outside ${name}, and no line on another`, () => {
      for (const given of conformanceCases(app)) {
        const { view } = composeCase(app, given, panel);
        const placed = placedIn(view);
        assert.ok(placed.length > 0, `${given.name}: an empty screen`);
        // Captions stand outside the margins, against the edges of their buttons.
        const edge = given.device.buttons && !given.device.drawsCaptions ? 0 : margin(panel);
        for (const box of placed) {
          const where = `${given.name}: ${JSON.stringify(box)}`;
          assert.ok(box.x >= edge && box.x + box.width <= width - edge + 0.5, `${where} across ${width}`);
          assert.ok(box.y >= edge && box.y + box.height <= height - edge, `${where} down ${height}`);
          assert.ok([box.x, box.y, box.height].every(Number.isInteger), `${where} is not on whole pixels`);
        }
        assert.deepEqual(overlaps(placed), [], given.name);
      }
    });
  }

  Deno.test(`no type is below ${leastSize(panel)} pixels on ${name}`, () => {
    for (const app of apps) {
      for (const given of conformanceCases(app)) {
        const drawn = JSON.stringify(resolveView(composeCase(app, given, panel).view));
        const sizes = drawn.matchAll(/"fontSize":([\d.]+)/g);
        for (const [, size] of sizes) {
          assert.ok(Number(size) >= leastSize(panel), `${app.kind}, ${given.name}: ${size}`);
        }
      }
    }
  });
}
