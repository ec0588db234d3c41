import assert from "node:assert/strict";
import fc from "fast-check";
import { emptyClaim } from "../identify.ts";
import type { DeviceClaim, ProtocolName } from "../poll.ts";
import { modelForClaim, panelForClaim } from "./claimed.ts";
import { findModel } from "./mod.ts";

function claimed(claim: Partial<DeviceClaim>, protocol: ProtocolName = "trmnl") {
  const model = modelForClaim({ ...emptyClaim, ...claim }, protocol);
  const { width, height, pixelFormat, rotation } = model.panel;
  return { id: model.id, width, height, pixelFormat, rotation };
}

Deno.test("a reported name finds its model, whatever its case", () => {
  assert.equal(
    modelForClaim({ ...emptyClaim, model: "RETERMINAL_E1002" }, "trmnl"),
    findModel("reterminal_e1002"),
  );
  assert.equal(
    modelForClaim({ ...emptyClaim, model: "m5stickcplus2" }, "composer"),
    findModel("m5stickc_plus2"),
  );
});

Deno.test("a name and its own size give the model itself", () => {
  assert.equal(
    modelForClaim({ ...emptyClaim, model: "og", width: 800, height: 480 }, "trmnl"),
    findModel("og"),
  );
});

Deno.test("the claimed size is trusted over the name", () => {
  assert.deepEqual(claimed({ model: "reterminal_e1002", width: 400, height: 300 }), {
    id: "reterminal_e1002",
    width: 400,
    height: 300,
    pixelFormat: "spectra6",
    rotation: 0,
  });
});

Deno.test("a size that lies the other way than the glass is not turned again", () => {
  const stick = claimed({ model: "M5StickCPLUS2", width: 240, height: 135 }, "composer");
  assert.deepEqual([stick.width, stick.height, stick.rotation], [240, 135, 0]);
  const kindle = claimed({ model: "kindle", width: 758, height: 1024 });
  assert.deepEqual([kindle.width, kindle.height, kindle.rotation, kindle.pixelFormat], [
    758,
    1024,
    90,
    "gray8",
  ]);
});

Deno.test("an unknown name gets a 1-bit panel of its size until an admin picks", () => {
  assert.deepEqual(claimed({ model: "homemade_9000", width: 640, height: 384 }), {
    id: "generic_trmnl",
    width: 640,
    height: 384,
    pixelFormat: "gray1",
    rotation: 0,
  });
});

Deno.test("who says nothing is the protocol's most usual device", () => {
  assert.equal(claimed({}).id, "og");
  assert.equal(claimed({}, "composer").id, "m5stickc_plus2");
  assert.equal(claimed({}, "screen").id, "generic_800x480_mono");
  assert.equal(claimed({ model: "Homemade" }, "composer").id, "generic_captions");
  assert.equal(claimed({ width: 296, height: 128 }).width, 296);
});

Deno.test("a name counts only for a model that the protocol can serve", () => {
  assert.equal(claimed({ model: "og" }, "composer").id, "generic_captions");
  assert.equal(claimed({ model: "M5StickCPLUS2", width: 240, height: 135 }, "trmnl").id, "generic_trmnl");
});

Deno.test("half a size is no size, and a size is held within 1 to 2880", () => {
  const { panel } = findModel("og")!;
  assert.equal(panelForClaim({ width: 400, height: null }, panel), panel);
  assert.equal(panelForClaim({ width: null, height: 400 }, panel), panel);
  const huge = panelForClaim({ width: 99_999, height: 1 }, panel);
  assert.deepEqual([huge.width, huge.height], [2880, 1]);
});

Deno.test("any claim gets a panel that can be drawn, with the format of its model", () => {
  const pixels = fc.option(fc.integer({ min: 1, max: 999_999_999 }));
  const names = fc.option(
    fc.oneof(fc.string(), fc.constantFrom("og", "x", "kindle", "M5StickCPLUS2", "__proto__")),
  );
  const known = fc.constantFrom<ProtocolName>("composer", "trmnl", "screen");
  fc.assert(fc.property(names, pixels, pixels, known, (model, width, height, protocol) => {
    const found = modelForClaim({ ...emptyClaim, model, width, height }, protocol);
    for (const size of [found.panel.width, found.panel.height]) {
      assert.ok(Number.isInteger(size) && size >= 1 && size <= 2880);
    }
    assert.equal(found.panel.pixelFormat, findModel(found.id)?.panel.pixelFormat);
    if (width !== null && height !== null) assert.equal(found.panel.width, Math.min(width, 2880));
  }));
});
