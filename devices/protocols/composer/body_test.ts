import assert from "node:assert/strict";
import fc from "fast-check";
import {
  readJson,
  sampleAnswer,
  sampleImage,
  samplePoll,
  sampleRefusal,
  sampleRequest,
} from "../../samples.ts";
import { byteLength } from "../json.ts";
import { fitCaption } from "./caption.ts";
import { composer } from "./mod.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 2000 }),
  fc.string({
    unit: fc.constantFrom('"', "\\", "\n", "\u2028", "\ud83d", "é", "👩‍👩‍👧", "e\u0301", "x"),
    maxLength: 2000,
  }),
);
const anyLabels = fc.record({ A: anyText, B: anyText, C: anyText });

function answerWith(parts: Partial<typeof sampleAnswer>, url = sampleImage.url) {
  return composer.answer(samplePoll, { ...sampleAnswer, ...parts, image: { ...sampleImage, url } });
}

Deno.test("a body stays under 1,024 bytes whatever apps and admins put in", () => {
  const url = fc.string({ unit: "grapheme-ascii", maxLength: 2000 });
  const seconds = fc.oneof(fc.double(), fc.integer());
  fc.assert(
    fc.property(anyLabels, fc.option(anyText), url, seconds, anyText, (labels, text, url, rate, app) => {
      const body = String(answerWith({ labels, text, refreshSeconds: rate, app }, url).body);
      assert.ok(byteLength(body) < 1024, `${byteLength(body)} bytes`);
      assert.ok(body.isWellFormed() && !/\\ud[89a-f]/i.test(body), "no lone surrogate travels");
      const answer = JSON.parse(body);
      assert.deepEqual(answer.labels, {
        A: fitCaption(labels.A),
        B: fitCaption(labels.B),
        C: fitCaption(labels.C),
      });
      assert.ok(Number.isInteger(answer.refresh_rate) && answer.refresh_rate >= 1);
    }),
  );
});

Deno.test("a refusal stays under 1,024 bytes whatever is in it", () => {
  fc.assert(fc.property(fc.option(anyLabels), anyText, (labels, detail) => {
    const refused = {
      ...sampleRefusal("malformed", { labels }),
      refusal: { reason: "malformed" as const, detail },
    };
    const body = String(composer.refuse(sampleRequest("/"), refused).body);
    assert.ok(byteLength(body) < 1024, `${byteLength(body)} bytes`);
    assert.deepEqual(Object.keys(JSON.parse(body).labels), ["A", "B", "C"]);
  }));
});

Deno.test("the text is cut first: labels and image address stay whole", () => {
  const answer = readJson(answerWith({ text: "word ".repeat(1000) }));
  assert.deepEqual(answer.labels, sampleAnswer.labels);
  assert.equal(answer.image_url, sampleImage.url);
  assert.ok(answer.text.length > 700 && "word ".repeat(1000).startsWith(answer.text));
});

Deno.test("the body is filled to its last byte when the text is long", () => {
  assert.equal(byteLength(String(answerWith({ text: "x".repeat(5000) }).body)), 1023);
});

Deno.test("the image address is left out before a caption is cut further", () => {
  const full = { A: "a".repeat(200), B: "b".repeat(200), C: "c".repeat(200) };
  const answer = readJson(
    answerWith({ labels: full, text: "Hello" }, `http://screens.test/${"u".repeat(400)}`),
  );
  assert.deepEqual(answer.labels, full);
  assert.equal(answer.image_url, null);
  assert.equal(answer.text, "Hello");
});

Deno.test("three captions of 200 bytes leave room for an image address of 200", () => {
  const full = { A: "a".repeat(200), B: "b".repeat(200), C: "c".repeat(200) };
  const url = `http://screens.test/${"u".repeat(180)}`;
  assert.equal(readJson(answerWith({ labels: full, text: null }, url)).image_url, url);
});
