import assert from "node:assert/strict";
import { type Composition, decodeImage, definePanel, layoutSize, renderImage } from "../../renderers/mod.ts";
import type { AppContext, AppDevice } from "../app.ts";
import { placedIn } from "../conformance/placed.ts";
import { Field } from "../ui/rule.tsx";
import { composeFramed } from "./mod.ts";

const panel = definePanel({ width: 800, height: 480 });
const device: AppDevice = {
  name: "Lobby",
  friendlyId: "A1B2C3",
  admitted: true,
  serverUrl: "http://192.168.1.20:8080",
  locale: "en-GB",
  buttons: ["A", "B"],
  drawsCaptions: false,
  typedLabels: {},
};
const context: AppContext<null> = {
  settings: null,
  now: Temporal.ZonedDateTime.from("2026-11-23T14:05:30+01:00[Europe/Berlin]"),
  panel,
  device,
  data: {},
  apps: {},
};

type Said = Pick<Composition, "labels" | "captions">;

/** An app that fills its room, and more, with black; it remembers what it was given. */
function filling(say: (within: AppContext<null>) => Said) {
  const seen: AppContext<null>[] = [];
  const compose = (_state: null, within: AppContext<null>): Composition => {
    seen.push(within);
    const { width, height } = layoutSize(within.panel);
    const view = <Field box={{ x: -50, y: -50, width: width + 100, height: height + 100 }} color="#000000" />;
    return { view, ...say(within), validUntil: null };
  };
  return { compose, seen };
}

function textsOf(say: (within: AppContext<null>) => Said, given: AppContext<null> = context) {
  return placedIn(composeFramed(filling(say), null, given).view).flatMap(({ text }) => text ?? []);
}

Deno.test("captions are the labels of the app, under those that an admin typed, for buttons that exist", () => {
  const labels = { A: "Yes", B: "No", C: "Skip" };
  assert.deepEqual(textsOf(() => ({ labels })), ["Yes", "No"]);
  assert.deepEqual(
    textsOf(() => ({ labels }), { ...context, device: { ...device, typedLabels: { B: "Open" } } }),
    [
      "Yes",
      "Open",
    ],
  );
  const typed = { ...device, typedLabels: { A: "", B: "Open" } };
  assert.deepEqual(textsOf(() => ({ labels }), { ...context, device: typed }), ["Open"]);
});

Deno.test("a device that draws its captions, has no buttons or no labels gets the whole screen, composed once", () => {
  const labels = { A: "Yes" };
  for (
    const [change, said] of [
      [{ drawsCaptions: true }, { labels }],
      [{ buttons: [] }, { labels }],
      [{}, { labels: {} }],
      [{ typedLabels: { A: "Typed" } }, { labels, captions: {} }],
    ] as const
  ) {
    const app = filling(() => said);
    const { view } = composeFramed(app, null, { ...context, device: { ...device, ...change } });
    assert.deepEqual(app.seen.map(({ panel }) => panel.inset), [undefined]);
    assert.deepEqual(placedIn(view).map(({ width, height }) => [width, height]), [[900, 580]]);
  }
});

Deno.test("an app is told what stands beside its buttons, and may put less there", () => {
  const say = (within: AppContext<null>): Said => {
    const isWhole = within.captions?.every(({ whole }) => whole) ?? true;
    const labels = { A: "Donaudampfschifffahrtsgesellschaft".repeat(2), B: "No" };
    return isWhole ? { labels } : { labels, captions: { A: "A", B: "B" } };
  };
  const app = filling(say);
  const composed = composeFramed(app, null, context);
  assert.deepEqual(app.seen.at(-1)?.captions?.map(({ button, edge, whole }) => [button, edge, whole]), [
    ["A", "bottom", false],
    ["B", "bottom", true],
  ]);
  assert.deepEqual(placedIn(composed.view).flatMap(({ text }) => text ?? []), ["A", "B"]);
  assert.equal(composed.labels.B, "No");
});

Deno.test("an app whose labels change with its room is asked three times at most, and the last ones count", () => {
  const app = filling(({ panel: { inset } }) => ({ labels: { [inset?.bottom ? "B" : "A"]: "Go" } }));
  const places = { A: { edge: "bottom", at: 0.5 }, B: { edge: "top", at: 0.5 } } as const;
  const composed = composeFramed(app, null, { ...context, device: { ...device, buttonPlaces: places } });
  assert.equal(app.seen.length, 3);
  assert.deepEqual(composed.labels, { A: "Go" });
  // Its strip is no longer there: nothing is drawn where the app is.
  assert.deepEqual(placedIn(composed.view).flatMap(({ text }) => text ?? []), []);
});

Deno.test("captions of one screen share one size, and the longest decides", () => {
  const sizes = (labels: Composition["labels"]) => {
    const places = { A: { edge: "left", at: 0.3 }, B: { edge: "left", at: 0.7 } } as const;
    const { view } = composeFramed(filling(() => ({ labels })), null, {
      ...context,
      device: { ...device, buttonPlaces: places },
    });
    return placedIn(view).flatMap(({ text, height }) => text === null ? [] : [height]);
  };
  assert.deepEqual(sizes({ A: "Yes", B: "No" }), [25, 25]);
  assert.deepEqual(sizes({ A: "Yes", B: "Gesellschaft" }), [20, 20]);
});

Deno.test("what an app draws past its room is not seen in the strips, on any turned glass", async () => {
  for (const rotation of [0, 90, 180, 270] as const) {
    const turned = definePanel({ width: 200, height: 120, rotation });
    const places = { A: { edge: "top", at: 0.5 }, B: { edge: "right", at: 0.5 } } as const;
    const app = filling(() => ({ labels: { A: "I", B: "I" } }));
    const { view } = composeFramed(app, null, {
      ...context,
      panel: turned,
      device: { ...device, buttonPlaces: places },
    });
    const { image } = await renderImage(view, turned);
    const { data } = await decodeImage(image.bytes, image.mediaType);
    const black = data.filter((value, index) => index % 4 === 0 && value === 0).length;
    const { width, height } = layoutSize(app.seen.at(-1)!.panel);
    // Two ticks of four pixels, and two letters that are not much more than a stroke.
    assert.ok(black > width * height + 8 && black < width * height + 80, `${black} of ${width * height}`);
  }
});
