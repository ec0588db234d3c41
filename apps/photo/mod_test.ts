import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeImage, definePanel, renderImage, resolveView } from "../../renderers/mod.ts";
import { conformanceContext } from "../conformance/cases.ts";
import type { SourceData } from "../source.ts";
import { readSettings } from "../settings.ts";
import { photoCases } from "./cases.ts";
import { photo } from "./mod.tsx";
import { BY_THE_CLOCK, pressPhoto, resumePhoto, shownAt, turnsAt } from "./turn.ts";

const panel = definePanel({ width: 400, height: 300, pixelFormat: "gray8" });
const [given] = photoCases;
const picture = given!.data!.file_1!;

interface Shown {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, SourceData>>;
  readonly now?: string;
}

function context({ settings = {}, data = {}, now = "2026-11-23T14:05:30Z" }: Shown = {}) {
  return {
    ...conformanceContext(photo, given!, panel),
    settings: readSettings(photo, settings),
    data,
    now: Temporal.Instant.from(now).toZonedDateTimeISO("Europe/Berlin"),
  };
}

/** Three uploaded pictures that differ by their addresses alone. */
const three = {
  settings: { files: ["a", "b", "c"] },
  data: Object.fromEntries([1, 2, 3].map((number) => {
    const value = { url: `data:image/png;base64,${"AAAA".repeat(number)}`, width: 3, height: 2 };
    return [`file_${number}`, { ...picture, value }];
  })),
};

function shownIn(asked: Shown, state = BY_THE_CLOCK): string {
  return photo.compose(state, context(asked)).text!;
}

Deno.test("files and addresses are asked for by name, addresses as often as is set", () => {
  const settings = readSettings(photo, {
    files: ["01A"],
    urls: ["https://example.org/a.png"],
    refresh_minutes: 5,
  });
  assert.deepEqual(photo.sources(settings, { data: {}, apps: {} }), {
    file_1: { kind: "file", id: "01A" },
    url_1: { kind: "url", url: "https://example.org/a.png", parser: "image", intervalSeconds: 300 },
  });
});

Deno.test("the clock turns the pictures, the same on every device", () => {
  const at = (now: string) => shownIn({ ...three, now });
  assert.equal(at("2026-11-23T14:00:00Z"), at("2026-11-23T14:59:59.999Z"));
  assert.equal(new Set(["14", "15", "16"].map((hour) => at(`2026-11-23T${hour}:30:00Z`))).size, 3);
  assert.equal(at("2026-11-23T14:30:00Z"), at("2026-11-23T17:30:00Z"));
  assert.equal(
    photo.compose(BY_THE_CLOCK, context(three)).validUntil?.toString(),
    "2026-11-23T15:00:00Z",
  );
});

Deno.test("A shows the next and B the one before, each for its full time", () => {
  const asked = { ...three, settings: { ...three.settings, change_minutes: 10 } };
  const first = shownAt(BY_THE_CLOCK, { count: 3, minutes: 10, now: context(asked).now.toInstant() });
  const next = photo.press(BY_THE_CLOCK, { button: "A" }, context(asked));
  assert.equal(shownIn(asked, next), `Picture ${(first + 1) % 3 + 1} of 3`);
  assert.equal(photo.compose(next, context(asked)).validUntil?.toString(), "2026-11-23T14:15:30Z");
  const back = photo.press(next, { button: "B" }, context(asked));
  assert.equal(shownIn(asked, back), `Picture ${first + 1} of 3`);
  assert.deepEqual(photo.compose(back, context(asked)).labels, { A: "Next", B: "Back" });
});

Deno.test("a single picture stays, and with 0 minutes only a press changes it", () => {
  const one = { settings: { files: ["a"] }, data: { file_1: picture } };
  const alone = photo.compose(BY_THE_CLOCK, context(one));
  assert.deepEqual([alone.labels, alone.validUntil], [{}, null]);
  const still = { ...three, settings: { ...three.settings, change_minutes: 0 } };
  assert.equal(photo.compose(BY_THE_CLOCK, context(still)).validUntil, null);
  assert.equal(shownIn(still, photo.press(BY_THE_CLOCK, { button: "B" }, context(still))), "Picture 3 of 3");
});

Deno.test("pictures that are not there are passed over, and none at all is said", () => {
  const { file_2: _missing, ...data } = three.data;
  assert.match(shownIn({ ...three, data }), /of 2$/);
  assert.match(shownIn({}), /^No picture yet\. Upload one/);
  assert.match(shownIn({ settings: three.settings }), /^Fetching the picture/);
  const failed = { file_1: { ...picture, value: null, error: "Cannot fetch: found status 404" } };
  assert.match(shownIn({ settings: three.settings, data: failed }), /^No picture to show\. Cannot fetch/);
  assert.equal(photo.compose(BY_THE_CLOCK, context()).nothing, true);
});

Deno.test("what is set of a picture reaches the glass: its fit, focus and amounts on it, its dither beside it", () => {
  const settings = { ...three.settings, focus: "50% 30%", contrast: 2, sharpness: 0, dither: "threshold" };
  const { view, quantize } = photo.compose(BY_THE_CLOCK, context({ ...three, settings }));
  const drawn = JSON.stringify(resolveView(view));
  for (
    const part of ['"objectFit":"cover"', '"data-focus":"50% 30%"', '"data-contrast":2', '"data-sharpness":0']
  ) {
    assert.ok(drawn.includes(part), part);
  }
  assert.doesNotMatch(drawn, /data-saturation/);
  assert.deepEqual(quantize, { dither: "threshold" });
  assert.equal(photo.compose(BY_THE_CLOCK, context(three)).quantize, undefined);
});

Deno.test("a picture goes to the edges, and one that is shown whole stands on its background", async () => {
  const corner = async (settings: Record<string, unknown>) => {
    const asked = { settings: { files: ["a"], ...settings }, data: { file_1: picture } };
    const { image } = await renderImage(photo.compose(BY_THE_CLOCK, context(asked)).view, panel);
    const { data } = await decodeImage(image.bytes, image.mediaType);
    return data[0]!;
  };
  assert.equal(await corner({ background: "black", fit: "contain" }), 0);
  assert.ok(await corner({ background: "white" }) < 255, "the dark edge of the picture, and no white");
  assert.equal(await corner({ fit: "contain" }), 255);
});

Deno.test("a caption is ink on white, whatever the picture is", async () => {
  const asked = { settings: { files: ["a"], caption: "Summer" }, data: { file_1: picture } };
  const { image } = await renderImage(photo.compose(BY_THE_CLOCK, context(asked)).view, panel);
  const { data, width, height } = await decodeImage(image.bytes, image.mediaType);
  const row = Array.from({ length: width }, (_, x) => data[((height - 26) * width + x) * 4]!);
  assert.ok(row.includes(255) && row.includes(0));
});

Deno.test("an address or a focus that is none is refused with what is accepted", () => {
  assert.throws(() => readSettings(photo, { urls: ["file:///etc/passwd"], focus: "left" }), {
    message:
      'Cannot read the settings of photo: urls[0]: found "file:///etc/passwd", expected an address such as ' +
      'https://example.org/a.jpg; focus: found "left", expected auto or a point such as 50% 30%',
  });
});

Deno.test("no presses and no changes of the pictures lead past the last one, and what is shown holds until it says", () => {
  const step = fc.record({
    button: fc.constantFrom("A", "B", "C", ""),
    seconds: fc.integer({ min: -100, max: 20_000 }),
    count: fc.integer({ min: 0, max: 5 }),
  });
  fc.assert(
    fc.property(
      fc.anything(),
      fc.array(step, { maxLength: 30 }),
      fc.integer({ min: 0, max: 90 }),
      (stored, steps, minutes) => {
        let now = Temporal.Instant.from("2026-11-23T14:05:30Z");
        let state = resumePhoto(stored);
        for (const { button, seconds, count } of steps) {
          now = now.add({ seconds });
          state = resumePhoto(JSON.parse(JSON.stringify(pressPhoto(state, button, { count, minutes, now }))));
          const index = shownAt(state, { count, minutes, now });
          assert.ok(index >= 0 && index < Math.max(1, count));
          const end = turnsAt(state, { count, minutes, now });
          if (end === null) continue;
          assert.ok(Temporal.Instant.compare(end, now) > 0);
          const told = (at: Temporal.Instant) => shownAt(state, { count, minutes, now: at });
          assert.equal(told(end.subtract({ milliseconds: 1 })), index);
          assert.equal(told(end), (index + 1) % count);
        }
      },
    ),
  );
});
