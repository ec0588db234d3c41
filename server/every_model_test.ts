import assert from "node:assert/strict";
import { createSimulator, type Model, models } from "../devices/mod.ts";
import {
  decodeImage,
  decodePanelImage,
  encoding,
  isIndexed,
  measuredColors,
  pixelFormat,
  sha256,
} from "../renderers/mod.ts";
import { BASE_URL, openTestApp, PASSWORD, type TestApp } from "./app_fixture.ts";

const authorization = `Basic ${btoa(`admin:${PASSWORD}`)}`;

async function read(test: TestApp, path: string) {
  const response = await test.fetch(path, { headers: { authorization } });
  assert.equal(response.status, 200, path);
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    mediaType: response.headers.get("content-type") ?? "",
  };
}

/** A device of the model that shows the clock, and what a simulated one gets at its poll. */
async function pollAs(test: TestApp, { id: model, protocol, panel }: Model, clock: string) {
  const device = await test.admin("POST", "/api/v1/devices", { model });
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { default_app_id: clock });
  const simulated = createSimulator(protocol, {
    url: BASE_URL,
    fetch: (url, init) => test.fetch(url.slice(BASE_URL.length), init),
    token: device.token,
    friendlyId: device.friendly_id,
    panel,
    extension: encoding(panel.encoding).extension,
  });
  const { image } = await simulated.poll();
  return { device, image };
}

Deno.test("every model gets at its poll the very bytes that its preview and its app's preview show", async () => {
  await using test = await openTestApp();
  const { data: apps } = await test.admin("GET", "/api/v1/apps");
  const clock = apps.find(({ kind }: { kind: string }) => kind === "clock").id;
  for (const model of models) {
    const { device, image } = await pollAs(test, model, clock);
    const preview = await read(test, `/api/v1/devices/${device.id}/screen`);
    const app = await read(test, `/api/v1/apps/${clock}/preview?model=${model.id}`);
    const hashes = [preview.bytes, app.bytes].map(sha256);
    assert.deepEqual(
      [sha256(preview.bytes), preview.mediaType],
      [sha256(app.bytes), app.mediaType],
      model.id,
    );
    // A device that draws its own captions may fetch no image.
    if (image === null) assert.ok(model.drawsCaptions, model.id);
    else assert.deepEqual([sha256(image.bytes), image.mediaType], [hashes[0], preview.mediaType], model.id);
    await test.admin("DELETE", `/api/v1/devices/${device.id}`);
  }
});

Deno.test("as=png shows exactly the pixels of the bytes, in the file's colors or in those on the glass", async () => {
  await using test = await openTestApp();
  const { data: apps } = await test.admin("GET", "/api/v1/apps");
  const clock = apps.find(({ kind }: { kind: string }) => kind === "clock").id;
  for (
    const id of [
      "og",
      "ws_7in5b_v2",
      "ws_4in2_v2",
      "reterminal_e1002",
      "ws_7in3f",
      "m5stickc_plus2",
      "cyd_2432s028",
    ]
  ) {
    const { panel } = models.find((model) => model.id === id)!;
    const path = `/api/v1/apps/${clock}/preview?model=${id}`;
    const picture = await decodePanelImage((await read(test, path)).bytes, panel);
    for (const colors of ["nominal", "measured"] as const) {
      const { bytes, mediaType } = await read(test, `${path}&as=png&colors=${colors}`);
      assert.equal(mediaType, "image/png");
      const { data, width, height } = await decodeImage(bytes, mediaType);
      assert.deepEqual([width, height], [panel.width, panel.height]);
      if (!isIndexed(picture)) continue;
      const palette = colors === "measured"
        ? measuredColors(panel)!
        : pixelFormat(panel.pixelFormat).palette!.map(({ rgb }) => rgb);
      const differs = picture.indices.findIndex((index, pixel) =>
        palette[index]!.some((byte, channel) => data[pixel * 4 + channel] !== byte)
      );
      assert.equal(differs, -1, `${id}, ${colors}`);
    }
  }
  const refused = await test.fetch(`/api/v1/apps/${clock}/preview?model=og&as=gif`, {
    headers: { authorization },
  });
  assert.equal(refused.status, 422);
});
