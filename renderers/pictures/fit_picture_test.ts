import assert from "node:assert/strict";
import fc from "fast-check";
import { fitPicture } from "./fit_picture.ts";
import { type Fit, readWish } from "./read_wish.ts";

const box = { left: 10, top: 20, width: 80, height: 40 };
const wide = { width: 400, height: 100 };

/** Fits with the wish of an `img` of this style. */
function fit(source: { width: number; height: number }, style: Record<string, unknown>) {
  return fitPicture({ source, box, wish: readWish({ style }), focus: null });
}

Deno.test("fill shows all of a picture in all of the box", () => {
  const fitted = { crop: { left: 0, top: 0, ...wide }, target: box };
  assert.deepEqual(fit(wide, { objectFit: "fill" }), fitted);
  assert.deepEqual(fit(wide, {}), fitted);
});

Deno.test("cover cuts the middle out, or what the position says", () => {
  const crop = (style: Record<string, unknown>) => fit(wide, { objectFit: "cover", ...style })?.crop;
  assert.deepEqual(crop({}), { left: 100, top: 0, width: 200, height: 100 });
  assert.equal(crop({ objectPosition: "left" })?.left, 0);
  assert.equal(crop({ objectPosition: "right top" })?.left, 200);
  assert.equal(crop({ objectPosition: "top right" })?.left, 200);
  assert.equal(crop({ objectPosition: "25% 0" })?.left, 50);
  // A shift of 10 pixels to the left in the box is 25 of the source, which is shown at 0.4 of its size.
  assert.equal(crop({ objectPosition: "-10px 0" })?.left, 25);
  assert.equal(crop({ objectPosition: "900px 0" })?.left, 0);
});

Deno.test("contain shows all of a picture in part of the box", () => {
  const fitted = fit(wide, { objectFit: "contain" });
  assert.deepEqual(fitted, {
    crop: { left: 0, top: 0, ...wide },
    target: { left: 10, top: 30, width: 80, height: 20 },
  });
  assert.equal(fit(wide, { objectFit: "contain", objectPosition: "bottom" })?.target.top, 40);
});

Deno.test("none shows pixels as they are, cut where they stand over, and scale-down only ever reduces", () => {
  assert.deepEqual(fit(wide, { objectFit: "none" }), {
    crop: { left: 160, top: 30, width: 80, height: 40 },
    target: box,
  });
  const small = { width: 20, height: 10 };
  assert.deepEqual(fit(small, { objectFit: "scale-down" }), fit(small, { objectFit: "none" }));
  assert.deepEqual(fit(wide, { objectFit: "scale-down" }), fit(wide, { objectFit: "contain" }));
  assert.equal(fit(small, { objectFit: "none", objectPosition: "300px 0" }), null);
});

const side = fc.integer({ min: 1, max: 9000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

Deno.test("a crop has the box's shape, lies in its picture, and keeps the focus in sight", () => {
  fc.assert(fc.property(side, side, side, side, share, share, (width, height, across, down, x, y) => {
    const source = { width, height };
    const fitted = fitPicture({
      source,
      box: { left: 0, top: 0, width: across, height: down },
      wish: { fit: "cover", position: null },
      focus: { x, y },
    });
    assert.ok(fitted);
    const { crop } = fitted;
    const hair = 1e-6 * Math.max(width, height);
    assert.ok(
      Math.abs(crop.width * down - crop.height * across) <= 1e-6 * across * down * Math.max(1, crop.width),
    );
    assert.ok(crop.left >= 0 && crop.top >= 0);
    assert.ok(crop.left + crop.width <= width + hair && crop.top + crop.height <= height + hair);
    assert.ok(crop.left <= x * width + hair && x * width <= crop.left + crop.width + hair);
    assert.ok(crop.top <= y * height + hair && y * height <= crop.top + crop.height + hair);
  }));
});

Deno.test("whatever the fit, what is shown lies in the box and in the picture, in whole pixels", () => {
  const fits = fc.constantFrom<Fit>("fill", "cover", "contain", "none", "scale-down");
  const place = fc.record({
    share: fc.double({ min: -2, max: 3, noNaN: true }),
    pixels: fc.integer({ min: -99, max: 99 }),
  });
  fc.assert(
    fc.property(side, side, side, side, fits, place, place, (width, height, across, down, fit, x, y) => {
      const area = { left: 3, top: 4, width: across, height: down };
      const fitted = fitPicture({
        source: { width, height },
        box: area,
        wish: { fit, position: { x, y } },
        focus: null,
      });
      if (!fitted) return;
      const { crop, target } = fitted;
      assert.ok(Object.values(target).every(Number.isInteger));
      assert.ok(target.width >= 1 && target.height >= 1 && target.left >= 3 && target.top >= 4);
      assert.ok(target.left + target.width <= 3 + across && target.top + target.height <= 4 + down);
      assert.ok(crop.width > 0 && crop.height > 0 && crop.left >= 0 && crop.top >= 0);
      assert.ok(
        crop.left + crop.width <= width * (1 + 1e-9) && crop.top + crop.height <= height * (1 + 1e-9),
      );
    }),
  );
});
