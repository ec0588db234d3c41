import assert from "node:assert/strict";
import { openTestApp } from "../../app_fixture.ts";

Deno.test("a form that cannot be read is refused as what it is, on every page that takes one", async () => {
  await using test = await openTestApp({ ADMIN_PASSWORD: "" });
  const { token } = await test.app.services.auth.createApiToken("test");
  const { id } = await test.admin("POST", "/api/v1/devices", {}).catch(() => ({ id: "none" }));
  const headers = { authorization: `Bearer ${token}`, "content-type": "multipart/form-data" };
  const paths = ["name", "default_app", "labels", "press", "playlist", "panel", "about"];
  for (
    const path of [...paths.map((name) => `/devices/${id}/${name}`), "/login", "/undo", "/settings/tokens"]
  ) {
    const response = await test.fetch(path, { method: "POST", headers, body: "{}" });
    await response.body?.cancel();
    assert.ok(response.status >= 400 && response.status < 500, `${path}: ${response.status}`);
  }
});
