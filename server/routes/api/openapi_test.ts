import assert from "node:assert/strict";
import { describeApi } from "./openapi.ts";
import { withApi } from "./fixture.ts";

const CALLS = `
GET POST /devices
PATCH /devices
GET PATCH DELETE /devices/{id}
PUT /playlists
POST /devices/{id}/token
GET PUT /devices/{id}/button_labels
GET PUT /devices/{id}/playlist
GET /devices/{id}/screen
GET POST /apps
POST /apps/template/check
GET /apps/kinds
GET PATCH DELETE /apps/{id}
GET /apps/{id}/preview
GET POST /requests
GET DELETE /requests/{id}
GET /exchanges
GET /exchanges/{id}
GET /exchanges/{id}/image
POST /exchanges/{id}/replay
GET POST /files
GET DELETE /files/{id}
GET /files/{id}/picture
GET POST /hooks
GET PATCH DELETE /hooks/{slug}
GET /hooks/{slug}/deliveries
GET /apps/{id}/sources
GET /events
GET PATCH /settings
GET /models
GET /pixel_formats
`.trim().split("\n").flatMap((line) => {
  const words = line.split(" ");
  return words.slice(0, -1).map((method) => `${method} /api/v1${words.at(-1)}`);
}).toSorted();

const document = JSON.parse(JSON.stringify(describeApi("http://screens.test")));

/** Every value at a key of this name, anywhere. */
function valuesOf(name: string, within: unknown): unknown[] {
  if (typeof within !== "object" || within === null) return [];
  return Object.entries(within).flatMap((
    [key, value],
  ) => [...key === name ? [value] : [], ...valuesOf(name, value)]);
}

Deno.test("the description names every call, and no other", () => {
  const described = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item as object).map((method) => `${method.toUpperCase()} ${path}`)
  );
  assert.deepEqual(described.toSorted(), CALLS);
});

Deno.test("every reference leads to a component, and every path parameter is declared", () => {
  for (const reference of valuesOf("$ref", document)) {
    const [, , kind = "", name = ""] = String(reference).split("/");
    assert.ok(document.components[kind]?.[name], String(reference));
  }
  for (
    const [path, item] of Object.entries<Record<string, { parameters?: { in: string; name: string }[] }>>(
      document.paths,
    )
  ) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    for (const call of Object.values(item)) {
      const declared = (call.parameters ?? []).filter((parameter) => parameter.in === "path").map((
        { name },
      ) => name);
      assert.deepEqual(declared, named, path);
    }
  }
});

Deno.test("every call says what it does, and describes its success and its problems", () => {
  for (const [path, item] of Object.entries<Record<string, Record<string, unknown>>>(document.paths)) {
    for (const [method, call] of Object.entries(item)) {
      const responses = Object.keys(call.responses as object);
      assert.ok(call.summary, `${method} ${path}`);
      assert.ok(
        responses.includes("4XX") && responses.some((status) => /^20\d$/.test(status)),
        `${method} ${path}`,
      );
    }
  }
  assert.equal(document.openapi, "3.1.0");
  assert.deepEqual(Object.keys(document.components.securitySchemes), ["session", "token", "password"]);
});

Deno.test("objects that are sent are described as closed", () => {
  for (const name of ["NewDevice", "DevicePatch", "NewApp", "NewRequest", "PlaylistItem"]) {
    assert.equal(document.components.schemas[name].additionalProperties, false, name);
  }
});

Deno.test("the description and its page are served, without inline scripts", () =>
  withApi(async ({ call }) => {
    const served = await call("GET", "/api/openapi.json", { signedIn: false });
    assert.deepEqual([served.json.paths, served.json.servers], [document.paths, [{
      url: "http://screens.test:8080",
    }]]);
    for (const signedIn of [false, true]) {
      const page = await call("GET", "/api/docs", { signedIn });
      assert.equal(page.status, 200);
      assert.match(page.headers.get("content-security-policy") ?? "", /style-src 'self';/);
      const html = new TextDecoder().decode(page.bytes);
      assert.equal(/<script|<style|style=/.test(html), false);
      assert.equal(html.includes('aria-label="Main"'), signedIn);
      for (const [path, item] of Object.entries(document.paths)) {
        for (const method of Object.keys(item as object)) {
          const text = html.replaceAll(/<[^>]*>/g, "");
          assert.ok(text.includes(`${method.toUpperCase()}${path}`), `${method} ${path}`);
        }
      }
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const [, name] of html.matchAll(/href="#([^"]+)"/g)) {
        assert.ok(name === "main" || ids.includes(name), String(name));
      }
    }
    assert.equal((await call("GET", "/api/docs/package.json", { signedIn: false })).status, 404);
  }));
