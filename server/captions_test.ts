import assert from "node:assert/strict";
import { withApi } from "./routes/api/fixture.ts";

Deno.test("captions around an app are the same in a preview, at a poll and when it is composed again", () =>
  withApi(async ({ call, server }) => {
    const app = (await call("POST", "/apps", { json: { kind: "quiz" } })).json;
    const device = (await call("POST", "/devices", {
      json: { model: "badger_2040", default_app_id: app.id },
    })).json;
    const poll = async () => {
      const answer = await server.fetch(`/screens/${device.friendly_id}.png?token=${device.token}`);
      return new Uint8Array(await answer.arrayBuffer());
    };
    const preview = async () => (await call("GET", `/devices/${device.id}/screen`)).bytes;
    const onModel = (await call("GET", `/apps/${app.id}/preview?model=badger_2040`)).bytes;
    const bare = await call("GET", `/apps/${app.id}/preview?width=296&height=128&pixel_format=gray1`);
    const before = await preview();
    assert.deepEqual(await poll(), before);
    assert.deepEqual(onModel, before);
    assert.notDeepEqual(bare.bytes, before, "no captions without buttons");
    await call("PUT", `/devices/${device.id}/button_labels`, { json: { A: "Coffee" } });
    const typed = await preview();
    assert.notDeepEqual(typed, before);
    assert.deepEqual(await poll(), typed);
    for (const { id } of (await call("GET", "/exchanges")).json.data) {
      assert.equal((await call("POST", `/exchanges/${id}/replay`)).json.equal, true);
    }
  }));
