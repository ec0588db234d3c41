import assert from "node:assert/strict";
import { measureOn, resolveView, screenSize } from "../../renderers/mod.ts";
import { apps } from "../mod.ts";
import { inset } from "../ui/box.ts";
import { margin } from "../ui/margin.ts";
import { leastSize } from "../ui/type_scale.ts";
import { composeCase, conformanceCases } from "./cases.ts";
import { conformancePanels } from "./panels.ts";
import { hasFlow, meets, overlaps, placedIn } from "./placed.ts";

for (const [name, panel] of Object.entries(conformancePanels)) {
  const { width, height } = screenSize(panel);
  for (const app of apps) {
    Deno.test(`${app.kind} places nothing outside ${name}, and no line on another`, () => {
      for (const given of conformanceCases(app)) {
        const { view, room } = composeCase(app, given, panel);
        // Where text flows, satori finds the places, and keeps them apart by itself.
        if (hasFlow(view)) continue;
        const placed = measureOn(panel, () => placedIn(view));
        assert.ok(placed.length > 0, `${given.name}: an empty screen`);
        // What stands around the app's room is the frame's, and has a test of its own.
        const own = placed.filter((box) =>
          room.width === width && room.height === height || meets(box, room, 0)
        );
        assert.ok(own.length > 0, `${given.name}: an empty room`);
        for (const box of own) {
          const body = box.picture ? room : inset(room, margin(panel));
          const where = `${given.name}: ${JSON.stringify(box)}`;
          assert.ok(box.x >= body.x && box.x + box.width <= body.x + body.width + 0.5, `${where} across`);
          assert.ok(box.y >= body.y && box.y + box.height <= body.y + body.height, `${where} down`);
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
