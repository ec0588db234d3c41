import assert from "node:assert/strict";
import fc from "fast-check";
import { emptyClaim } from "../identify.ts";
import type { DeviceClaim, ProtocolName } from "../poll.ts";
import { modelForClaim, panelForClaim } from "./claimed.ts";
import { findModel } from "./mod.ts";
import { measuredColors, type Rgb } from "../../renderers/mod.ts";

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
    "gray4",
  ]);
});

Deno.test("a screen that lies the other way than its device is mounted is turned onto the same glass", () => {
  const { panel } = findModel("ws_7in3e")!;
  assert.equal(panelForClaim({ ...emptyClaim, orientation: "landscape" }, panel), panel);
  const portrait = panelForClaim({ ...emptyClaim, width: 800, height: 480, orientation: "portrait" }, panel);
  assert.deepEqual([portrait.width, portrait.height, portrait.rotation], [800, 480, 90]);
  const back = panelForClaim({ ...emptyClaim, orientation: "landscape" }, portrait);
  assert.deepEqual([back.width, back.height, back.rotation], [800, 480, 0]);
  const { panel: tall } = findModel("seeed_xiao_ee02")!;
  const lying = panelForClaim({ ...emptyClaim, orientation: "landscape" }, tall);
  assert.deepEqual([lying.width, lying.height, lying.rotation], [1200, 1600, 90]);
  const { panel: square } = findModel("m5_coreink")!;
  assert.equal(panelForClaim({ ...emptyClaim, orientation: "portrait" }, square), square);
});

Deno.test("inks that a device has measured count where there are as many as the format has", () => {
  const palette: Rgb[] = [[2, 2, 2], [190, 200, 200], [205, 202, 0], [135, 19, 0], [5, 64, 158], [
    39,
    102,
    60,
  ]];
  const { panel } = findModel("ws_photopainter_73")!;
  const measured = panelForClaim({ ...emptyClaim, palette }, panel);
  assert.deepEqual(measured, { ...panel, palette });
  assert.deepEqual(measuredColors(measured), palette);
  for (const id of ["ws_7in3f", "og", "m5paper", "sunton_8048s043"]) {
    const other = findModel(id)!.panel;
    assert.equal(panelForClaim({ ...emptyClaim, palette }, other), other, id);
  }
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

Deno.test("a model of another protocol gets what clients of trmnl can read, and no more bytes than they take", () => {
  const found = (name: string) => {
    const { encoding, byteLimit, pixelFormat } = modelForClaim({ ...emptyClaim, model: name }, "trmnl").panel;
    return [encoding, byteLimit, pixelFormat];
  };
  assert.deepEqual(found("inkplate_10"), ["png", 90_000, "gray3"]);
  assert.deepEqual(found("ws_7in3e"), ["png", 90_000, "spectra6"]);
  assert.deepEqual(found("amazon_kindle_scribe"), ["png", 512_000, "gray4"]);
  assert.deepEqual(found("tidbyt"), ["webp", 460_000, "rgb888"]);
  assert.equal(modelForClaim({ ...emptyClaim, model: "inkplate_10" }, "screen"), findModel("inkplate_10"));
});

Deno.test("a name counts only for a model that the protocol can serve", () => {
  assert.equal(claimed({ model: "og" }, "composer").id, "generic_captions");
  assert.equal(claimed({ model: "M5StickCPLUS2", width: 240, height: 135 }, "trmnl").id, "generic_trmnl");
});

Deno.test("half a size is no size, and a size is held within 1 to 2880", () => {
  const { panel } = findModel("og")!;
  assert.equal(panelForClaim({ ...emptyClaim, width: 400 }, panel), panel);
  assert.equal(panelForClaim({ ...emptyClaim, height: 400 }, panel), panel);
  const huge = panelForClaim({ ...emptyClaim, width: 99_999, height: 1 }, panel);
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
