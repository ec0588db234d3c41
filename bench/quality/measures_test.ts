import assert from "node:assert/strict";
import { blur, gaussian } from "./blur.ts";
import { fourier, toSpectrum } from "./fourier.ts";
import { hpsnr, toneError } from "./hpsnr.ts";
import { difference, mean, type Plane } from "./plane.ts";
import { passes, sCielab, seenLab } from "./s_cielab.ts";
import { viewing } from "./viewing.ts";
import { sensitivity, wsnr } from "./wsnr.ts";

const near = (found: number, expected: number, within = 1e-9) =>
  assert.ok(Math.abs(found - expected) <= within, `found ${found}, expected ${expected}`);
const seen = viewing(124);
const plane = (width: number, height: number, value: (x: number, y: number) => number): Plane => ({
  width,
  height,
  values: Float64Array.from({ length: width * height }, (_, at) => value(at % width, Math.floor(at / width))),
});
const waves = plane(30, 20, (x, y) => 0.5 + 0.25 * Math.sin(x / 3) + 0.2 * Math.cos(y));

Deno.test("viewing() has 42.6 pixels a degree and a sigma of 1.31 pixels at 124 per inch", () => {
  near(seen.pixelsPerDegree, 42.6, 0.01);
  near(seen.sigma, 1.31, 0.002);
});

Deno.test("gaussian() sums to 1 and falls by the square root of e at one sigma", () => {
  const weights = gaussian(2);
  near(weights.reduce((sum, weight) => sum + weight, 0), 1);
  near(weights[8 + 2]! / weights[8]!, Math.exp(-0.5));
});

Deno.test("blur() keeps a flat plane and the mean, and spreads a point as the Gaussian squared", () => {
  for (const value of blur(plane(9, 7, () => 0.3), 1.3).values) near(value, 0.3);
  near(mean(blur(waves, 1.3)), mean(waves));
  const point = blur(plane(31, 31, (x, y) => x === 15 && y === 15 ? 1 : 0), 1);
  near(point.values[15 * 31 + 15]!, gaussian(1)[4]! ** 2);
});

Deno.test("difference() moves the result and keeps what both have", () => {
  const moved = plane(30, 20, (x, y) => waves.values[y * 30 + Math.min(29, x + 1)]!);
  const { width, height, values } = difference(waves, moved, [1, 0]);
  assert.deepEqual([width, height], [29, 20]);
  for (const value of values) near(value, 0);
});

Deno.test("hpsnr() is infinite for the same picture, and 20 dB for a tenth too much everywhere", () => {
  assert.equal(hpsnr(waves, waves, seen), Infinity);
  const lighter = plane(30, 20, (x, y) => waves.values[y * 30 + x]! + 0.1);
  // A shift by one pixel may cover up some of it, but not of a flat plane.
  near(hpsnr(plane(30, 20, () => 0.5), plane(30, 20, () => 0.6), seen), 20, 1e-6);
  near(toneError(waves, lighter), 0.1);
  assert.ok(hpsnr(waves, lighter, seen) >= 20 - 1e-9);
});

Deno.test("hpsnr() takes a picture that is moved by one pixel for the same", () => {
  const moved = plane(30, 20, (x, y) => x === 0 ? 0 : waves.values[y * 30 + x - 1]!);
  assert.ok(hpsnr(waves, moved, seen) > 200);
});

Deno.test("fourier() finds a wave at its frequency, of any length, and comes back", () => {
  for (const [width, height] of [[30, 20], [7, 11], [16, 1]] as const) {
    const wave = plane(width, height, (x) => Math.cos((2 * Math.PI * 2 * x) / width));
    const grid = fourier(toSpectrum(wave, wave.values));
    grid.real.forEach((value, at) => {
      const isWave = at === 2 || at === width - 2;
      near(value, isWave ? (width * height) / 2 : 0, 1e-8);
    });
    const back = fourier(grid, "inverse").real;
    back.forEach((value, at) => near(value / (width * height), wave.values[at]!, 1e-12));
  }
});

Deno.test("sensitivity() is flat up to its peak, falls beyond it, and sees less along diagonals", () => {
  near(sensitivity(0, 0), 0.9809);
  near(sensitivity(7.89, 0), 0.9809);
  near(sensitivity(7.8909, 0), 0.9809, 1e-3);
  near(sensitivity(20, 0), 2.6 * (0.0192 + 2.28) * Math.exp(-(2.28 ** 1.1)));
  near(sensitivity(7, 7), sensitivity(Math.hypot(7, 7) / 0.7, 0));
});

Deno.test("wsnr() is infinite without noise, and 20 dB where a flat picture is off by a tenth", () => {
  assert.equal(wsnr(waves, waves, seen), Infinity);
  near(wsnr(plane(12, 10, () => 0.5), plane(12, 10, () => 0.55), seen), 20, 1e-9);
});

const flat = (red: number, green: number, blue: number) => ({
  width: 8,
  height: 6,
  light: Float32Array.from({ length: 8 * 6 * 3 }, (_, at) => [red, green, blue][at % 3]!),
});

Deno.test("seenLab() has CIELAB of flat colors: white, a gray of a fifth of the light, red", () => {
  const lab = (red: number, green: number, blue: number) =>
    seenLab(flat(red, green, blue), seen).map((axis) => axis[0]!);
  lab(1, 1, 1).forEach((value, axis) => near(value, [100, 0, 0][axis]!, 1e-6));
  lab(0.2, 0.2, 0.2).forEach((value, axis) => near(value, [116 * Math.cbrt(0.2) - 16, 0, 0][axis]!, 1e-5));
  lab(1, 0, 0).forEach((value, axis) => near(value, [53.24, 80.09, 67.2][axis]!, 0.02));
});

Deno.test("sCielab() is 0 for the same picture, and the distance in CIELAB for flat ones", () => {
  const one = seenLab(flat(1, 1, 1), seen);
  const other = seenLab(flat(0.2, 0.2, 0.2), seen);
  assert.deepEqual(sCielab(one, one), { mean: 0, worst: 0 });
  const { mean, worst } = sCielab(one, other);
  near(mean, 116 - 116 * Math.cbrt(0.2), 1e-4);
  near(worst, mean, 1e-6);
});

Deno.test("passes() lets everything through that does not change, and fine color least", () => {
  for (const channel of [0, 1, 2] as const) near(passes(channel, 0), 1);
  assert.ok(passes(0, 100) > passes(1, 100) && passes(1, 100) > passes(2, 100));
});
