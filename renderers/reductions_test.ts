import assert from "node:assert/strict";
import { definePanel, type Panel } from "./panel.ts";
import { reductions } from "./reductions.ts";

const size = { width: 8, height: 8 };

/** What each reduction gives up and asks for. */
function stepsOf(panel: Panel): string[] {
  return Array.from(reductions(panel), ({ panel: { pixelFormat, dither, strength, tone }, phrases }) => {
    return `${pixelFormat} ${dither} ${strength} ${tone}: ${phrases.join(", ")}`;
  });
}

Deno.test("reductions() of two grays are less noise only, the panel itself first", () => {
  assert.deepEqual(stepsOf(definePanel(size)), [
    "gray1 auto 1 auto: ",
    "gray1 bayer 1 auto: regular pattern in place of diffusion",
    "gray1 bayer 0.5 auto: regular pattern in place of diffusion, half the pattern's strength",
    "gray1 auto 1 ink: nearest colors in place of a pattern",
  ]);
});

Deno.test("reductions() of 16 grays go on to 4 grays, then to black and white, never diffused again", () => {
  const steps = stepsOf(definePanel({ ...size, pixelFormat: "gray4" }));
  assert.deepEqual(steps.slice(4), [
    "gray2 bayer 1 auto: regular pattern in place of diffusion, 4 grays in place of 16",
    "gray2 bayer 0.5 auto: regular pattern in place of diffusion, half the pattern's strength, 4 grays in place of 16",
    "gray2 auto 1 ink: nearest colors in place of a pattern, 4 grays in place of 16",
    "gray1 bayer 1 auto: regular pattern in place of diffusion, black and white in place of 16 grays",
    "gray1 bayer 0.5 auto: regular pattern in place of diffusion, half the pattern's strength, black and white in place of 16 grays",
    "gray1 auto 1 ink: nearest colors in place of a pattern, black and white in place of 16 grays",
  ]);
});

Deno.test("reductions() keep to grays that the panel has: 8 of 256, but not 4 of 8", () => {
  const formats = (panel: Panel) => [...new Set(stepsOf(panel).map((step) => step.split(" ")[0]))];
  assert.deepEqual(formats(definePanel({ ...size, pixelFormat: "gray8" })), [
    "gray8",
    "gray4",
    "gray3",
    "gray2",
    "gray1",
  ]);
  assert.deepEqual(formats(definePanel({ ...size, pixelFormat: "gray3" })), ["gray3", "gray1"]);
});

Deno.test("reductions() keep every ink of a colored palette", () => {
  for (const pixelFormat of ["bwr", "bwry", "acep7", "spectra6"] as const) {
    const steps = stepsOf(definePanel({ ...size, pixelFormat }));
    assert.equal(steps.length, 4);
    for (const step of steps) assert.ok(step.startsWith(pixelFormat));
  }
});

Deno.test("reductions() of full color are fewer colors", () => {
  assert.deepEqual(stepsOf(definePanel({ ...size, pixelFormat: "rgb888" })), [
    "rgb888 auto 1 auto: ",
    "rgb565 auto 1 auto: 65,536 colors in place of 16.7 million",
  ]);
  assert.equal(stepsOf(definePanel({ ...size, pixelFormat: "rgb565" })).length, 1);
});

Deno.test("reductions() say nothing of a dither where none makes noise", () => {
  for (const quiet of [{ tone: "ink" }, { dither: "threshold" }] as const) {
    const steps = stepsOf(definePanel({ ...size, pixelFormat: "gray2", ...quiet }));
    assert.deepEqual(steps.map((step) => step.split(": ")[1]), ["", "black and white in place of 4 grays"]);
  }
  const steps = stepsOf(definePanel({ ...size, dither: "bayer" }));
  assert.ok(!steps.join().includes("diffusion"));
});
