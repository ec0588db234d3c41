/** The rules that break real devices, those of the answer: 1 to 3 and 10 to 13. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { AnswerImage, RefusalReason, WireResponse } from "../../poll.ts";
import {
  readJson,
  sampleAnswer,
  sampleImage,
  samplePoll,
  sampleRefusal,
  sampleRequest,
} from "../../samples.ts";
import { refusalStatus } from "../refusal.ts";
import { displayFaults } from "./display_rules.ts";
import { toFilename } from "./filename.ts";
import { trmnl } from "./mod.ts";

const reasons = Object.keys(refusalStatus) as RefusalReason[];
const paths = ["/api/setup", "/api/display", "/api/log", "/api/current_screen"];

const instants = fc.integer({ min: 0, max: 9_999_999_999_999 }).map((at) =>
  Temporal.Instant.fromEpochMilliseconds(at)
);
const hashes = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 });
const images = fc.record({ hash: hashes, composedAt: instants }).map((found): AnswerImage => ({
  ...sampleImage,
  ...found,
}));

/** Every answer that a device may get for what it asks: the good ones and the refusals. */
function everyAnswer(): WireResponse[] {
  const good = (["setup", "poll", "peek", "log"] as const).map((event) =>
    trmnl.answer({ ...samplePoll, event }, { ...sampleAnswer, token: "secret" })
  );
  const refused = paths.flatMap((path) =>
    reasons.filter((reason) => reason !== "method").map((reason) =>
      trmnl.refuse(sampleRequest(path), sampleRefusal(reason, { image: sampleImage }))
    )
  );
  return [...good, ...refused];
}

function display(rest: Partial<typeof sampleAnswer> = {}): WireResponse {
  return trmnl.answer(samplePoll, { ...sampleAnswer, ...rest });
}

Deno.test("rule 1: no answer says status 500 or resets the firmware", () => {
  for (const { body } of everyAnswer().filter((answer) => answer.body !== null)) {
    const answer = JSON.parse(String(body));
    assert.notEqual(answer.status, 500);
    assert.ok(!answer.reset_firmware && !answer.update_firmware);
  }
});

Deno.test("rule 1: reset_firmware and update_firmware are real booleans", () => {
  assert.match(String(display().body), /"reset_firmware":false,"update_firmware":false,"firmware_url":null/);
});

Deno.test("rule 2: refresh_rate is an integer of at least 1, whatever was computed", () => {
  fc.assert(fc.property(fc.oneof(fc.double(), fc.integer(), fc.constant(-0)), (refreshSeconds) => {
    for (const event of ["poll", "peek"] as const) {
      const { refresh_rate: rate } = readJson(
        trmnl.answer({ ...samplePoll, event }, { ...sampleAnswer, refreshSeconds }),
      );
      assert.ok(Number.isInteger(rate) && rate >= 1 && rate < 2 ** 31, `${refreshSeconds} became ${rate}`);
    }
  }));
  assert.equal(readJson(display({ refreshSeconds: 0 })).refresh_rate, 1);
  assert.equal(readJson(display({ refreshSeconds: 1800 })).refresh_rate, 1800);
});

Deno.test("rule 3: a display is always status 0 with an absolute image address", () => {
  assert.equal(readJson(display()).status, 0);
  assert.equal(readJson(display()).image_url, sampleImage.url);
  assert.deepEqual(displayFaults(String(display().body)), []);
});

Deno.test("rule 3: a refused display is status 0 with a real image and the slow rate it was given", () => {
  assert.equal(trmnl.refusalNeedsImage, true);
  for (const reason of reasons.filter((reason) => reason !== "method")) {
    const refused = sampleRefusal(reason, { image: sampleImage, refreshSeconds: 3600 });
    const response = trmnl.refuse(sampleRequest("/api/display"), refused);
    assert.equal(response.status, 200);
    assert.deepEqual(displayFaults(String(response.body)), []);
    assert.equal(readJson(response).refresh_rate, 3600);
  }
});

Deno.test("rule 10: the image address is given as it is, for it needs no header", () => {
  const url = "https://screens.test/images/abc.png?x=/y";
  assert.equal(readJson(display({ image: { ...sampleImage, url } })).image_url, url);
});

Deno.test("rule 11: filename has the shape plugin, 6 hex digits, 10-digit epoch, and no extension", () => {
  assert.equal(readJson(display()).filename, "plugin-012345-1772366400");
  fc.assert(fc.property(images, (image) => {
    const name = toFilename(image);
    assert.match(name, /^plugin-[0-9a-f]{6}-\d{10}$/);
    assert.ok(name.length >= 24 && name.length <= 31);
  }));
});

Deno.test("rule 11: filename stays with the pixels, whatever else changes, and changes with them", () => {
  fc.assert(
    fc.property(images, fc.integer({ min: 1, max: 9999 }), fc.string(), (image, refreshSeconds, text) => {
      const other = { ...image, url: "http://other.test/i.png", mediaType: "image/bmp" };
      assert.equal(readJson(display({ image: other, refreshSeconds, text })).filename, toFilename(image));
    }),
  );
  fc.assert(fc.property(images, images, (one, other) => {
    fc.pre(one.hash.slice(0, 6) !== other.hash.slice(0, 6));
    assert.notEqual(toFilename(one), toFilename(other));
  }));
});

Deno.test("rule 11: filename is the same for a display, a refused one and a look at the current screen", () => {
  const looked = readJson(trmnl.answer({ ...samplePoll, event: "peek" }, sampleAnswer)).filename;
  const refused = trmnl.refuse(
    sampleRequest("/api/display"),
    sampleRefusal("failed", { image: sampleImage }),
  );
  assert.equal(looked, readJson(display()).filename);
  assert.equal(readJson(refused).filename, looked);
});

Deno.test("rule 11: no filename is one of the firmware's magic names", () => {
  for (const { body } of everyAnswer()) assert.doesNotMatch(String(body), /screen_wiper|empty_state/);
});

Deno.test("rule 12: no answer redirects or asks for patience", () => {
  for (const { status } of everyAnswer()) assert.ok(status === 200 || status === 204, `found ${status}`);
});

Deno.test("rule 13: a refused device is not told of an HTTP error, so that it does not count one", () => {
  for (const reason of reasons.filter((reason) => reason !== "method")) {
    for (const path of ["/api/setup", "/api/display", "/api/current_screen"]) {
      assert.equal(
        trmnl.refuse(sampleRequest(path), sampleRefusal(reason, { image: sampleImage })).status,
        200,
      );
    }
  }
});

Deno.test("displayFaults() finds each fault that it looks for", () => {
  const good = readJson(display());
  const faulty: Record<string, unknown>[] = [
    { status: 500 },
    { status: 202 },
    { status: "0" },
    { reset_firmware: "false" },
    { reset_firmware: true },
    { update_firmware: 1 },
    { refresh_rate: 0 },
    { refresh_rate: null },
    { refresh_rate: "300" },
    { refresh_rate: 1.5 },
    { image_url: null },
    { image_url: "/images/a.png" },
    { image_url: "ftp://screens.test/a.png" },
    { image_url: `http://screens.test/${"x".repeat(1100)}` },
    { filename: null },
    { filename: "screen_wiper.png" },
  ];
  for (const fault of faulty) assert.equal(displayFaults(JSON.stringify({ ...good, ...fault })).length, 1);
  assert.equal(displayFaults(JSON.stringify(good, null, 1)).length, 1);
  assert.equal(displayFaults("<html>").length, 1);
});
