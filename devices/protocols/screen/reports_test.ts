/** What clients of the protocol tell of themselves, and what is told to one of them. */
import assert from "node:assert/strict";
import { readPoll, sampleAnswer, sampleImage, sampleRequest } from "../../samples.ts";
import { screen } from "./mod.ts";

Deno.test("an access point of OpenEPaperLink tells for which label it asks", () => {
  const headers = { "X-ESL-MAC": "0000021ab2c3d4e5", "If-Modified-Since": "Sun, 06 Nov 1994 08:49:37 GMT" };
  const poll = readPoll(screen, sampleRequest("/screens/A1B2C3.jpg?token=t", { headers }));
  assert.equal(poll.claim.hardwareId, "0000021AB2C3D4E5");
  assert.equal(poll.ifModifiedSince, "Sun, 06 Nov 1994 08:49:37 GMT");
});

Deno.test("a photo frame tells its glass, its inks and its condition", () => {
  const headers = {
    "X-Display-Width": "800",
    "X-Display-Height": "480",
    "X-Display-Orientation": "portrait",
    "X-Firmware-Version": "2.9.1",
    "X-Battery-Percentage": "48",
    "X-Battery-Voltage": "3820",
    "X-Color-Palette": '{"black":{"r":2,"g":2,"b":2},"white":{"r":190,"g":200,"b":200},' +
      '"yellow":{"r":205,"g":202,"b":0},"red":{"r":135,"g":19,"b":0},"blue":{"r":5,"g":64,"b":158},' +
      '"green":{"r":39,"g":102,"b":60}}',
  };
  const { claim, telemetry } = readPoll(screen, sampleRequest("/screens/A1B2C3.png?token=t", { headers }));
  assert.deepEqual([claim.width, claim.height, claim.orientation], [800, 480, "portrait"]);
  assert.deepEqual(claim.palette, [
    [2, 2, 2],
    [190, 200, 200],
    [205, 202, 0],
    [135, 19, 0],
    [5, 64, 158],
    [39, 102, 60],
  ]);
  assert.deepEqual(telemetry, { batteryVolts: 3.82, batteryPercent: 48, firmware: "2.9.1" });
});

Deno.test("a WebP comes with the seconds that Tronbyt counts in one byte, other images without", () => {
  const answer = (rest: Partial<typeof sampleAnswer>) =>
    screen.answer(readPoll(screen, sampleRequest("/screens/A1B2C3.webp")), { ...sampleAnswer, ...rest });
  const webp = { image: { ...sampleImage, mediaType: "image/webp" } };
  assert.equal(answer({ ...webp, refreshSeconds: 60 }).headers["tronbyt-dwell-secs"], "60");
  assert.equal(answer({ ...webp, refreshSeconds: 256 }).headers["tronbyt-dwell-secs"], "255");
  assert.ok(!("tronbyt-dwell-secs" in answer({ refreshSeconds: 60 }).headers));
});
