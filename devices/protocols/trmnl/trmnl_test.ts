import assert from "node:assert/strict";
import {
  readJson,
  readPoll,
  readRefusal,
  sampleAnswer,
  samplePoll,
  sampleRefusal,
  sampleRequest,
} from "../../samples.ts";
import { answerListing, trmnlModels, trmnlPalettes } from "./listing.ts";
import { trmnl } from "./mod.ts";

const MAC = "AA:BB:CC:DD:EE:FF";
const known = { "ID": MAC, "Access-Token": "secret" };

Deno.test("each address is read as what it is for", () => {
  const read = (path: string) => readPoll(trmnl, sampleRequest(path, { headers: known })).event;
  assert.equal(read("/api/setup"), "setup");
  assert.equal(read("/api/display"), "poll");
  assert.equal(read("/api/current_screen"), "peek");
  assert.equal(read("/api/display/current"), "peek");
  for (const path of ["/api/log", "/api/logs"]) {
    assert.equal(
      readPoll(trmnl, sampleRequest(path, { method: "POST", headers: known, body: {} })).event,
      "log",
    );
  }
  assert.equal(readRefusal(trmnl, sampleRequest("/api/other", { headers: known })), "malformed");
  assert.equal(readRefusal(trmnl, sampleRequest("/constructor", { headers: known })), "malformed");
});

Deno.test("headers become the claim, in any case", () => {
  const headers = {
    "id": "aa-bb-cc-dd-ee-ff",
    "ACCESS-TOKEN": "secret",
    "model": "x",
    "width": "1872",
    "HEIGHT": "1404",
  };
  assert.deepEqual(readPoll(trmnl, sampleRequest("/api/display", { headers })).claim, {
    hardwareId: MAC,
    friendlyId: null,
    token: "secret",
    model: "x",
    width: 1872,
    height: 1404,
    orientation: null,
    palette: null,
  });
});

Deno.test("a Kindle is known by the headers that it alone sends", () => {
  const headers = { "Access-Token": "secret", "png-width": "758", "png-height": "1024" };
  const { claim } = readPoll(trmnl, sampleRequest("/api/display", { headers }));
  assert.deepEqual([claim.model, claim.width, claim.height], ["kindle", 758, 1024]);
});

Deno.test("a known ID with a missing or empty token is still a poll", () => {
  for (const headers of [{ "ID": MAC }, { "ID": MAC, "Access-Token": "" }] as Record<string, string>[]) {
    const { claim } = readPoll(trmnl, sampleRequest("/api/display", { headers }));
    assert.deepEqual([claim.hardwareId, claim.token], [MAC, null]);
  }
});

Deno.test("who says nothing of itself is refused, and a setup needs a MAC", () => {
  assert.equal(readRefusal(trmnl, sampleRequest("/api/display")), "missing-token");
  assert.equal(readRefusal(trmnl, sampleRequest("/api/current_screen")), "missing-token");
  assert.equal(
    readRefusal(trmnl, sampleRequest("/api/setup", { headers: { "Access-Token": "t" } })),
    "malformed",
  );
});

Deno.test("a setup answers four texts, none of them null", () => {
  const response = trmnl.answer({ ...samplePoll, event: "setup" }, { ...sampleAnswer, token: "new-token" });
  const { message, ...rest } = readJson(response);
  assert.equal(response.status, 200);
  assert.deepEqual(rest, {
    status: 200,
    api_key: "new-token",
    friendly_id: "A1B2C3",
    image_url: sampleAnswer.image.url,
  });
  assert.match(message, /A1B2C3/);
});

Deno.test("a refused setup is HTTP 200 with status 404 and nulls", () => {
  const response = trmnl.refuse(sampleRequest("/api/setup"), sampleRefusal("closed"));
  assert.equal(response.status, 200);
  assert.deepEqual(readJson(response), {
    status: 404,
    api_key: null,
    friendly_id: null,
    image_url: null,
    message: "Cannot serve the poll: found closed",
  });
});

Deno.test("a display has all fields that firmware reads, compact, with plain slashes and its length", () => {
  const response = trmnl.answer(samplePoll, sampleAnswer);
  assert.equal(
    response.body,
    '{"status":0,"image_url":"http://screens.test/images/0123456789abcdef.png","filename":"plugin-012345-1772366400",' +
      '"refresh_rate":300,"reset_firmware":false,"update_firmware":false,"firmware_url":null,' +
      '"special_function":"none","image_url_timeout":0}',
  );
  assert.equal(response.headers["content-length"], String(String(response.body).length));
  assert.equal(response.headers["content-type"], "application/json");
});

Deno.test("an action is given only to a request that carried special_function: true", () => {
  const request = (headers: Record<string, string>) =>
    sampleRequest("/api/display", { headers: { ...known, ...headers } });
  const pressed = readPoll(trmnl, request({ "special_function": "true" }));
  const plain = readPoll(trmnl, request({ "special_function": "false" }));
  assert.equal(readJson(trmnl.answer(pressed, sampleAnswer)).action, "none");
  assert.ok(!("action" in readJson(trmnl.answer(plain, sampleAnswer))));
  assert.ok(!("action" in readJson(trmnl.answer(readPoll(trmnl, request({})), sampleAnswer))));
});

Deno.test("the current screen has status 200, and a refused one says why without an HTTP error", () => {
  const { image } = sampleAnswer;
  const filename = "plugin-012345-1772366400";
  const looked = trmnl.answer({ ...samplePoll, event: "peek" }, sampleAnswer);
  const screen = { refresh_rate: 300, image_url: image.url, filename, rendered_at: null };
  assert.deepEqual(readJson(looked), { status: 200, ...screen });
  const refused = trmnl.refuse(sampleRequest("/api/current_screen"), sampleRefusal("wrong-token"));
  assert.deepEqual([refused.status, readJson(refused).status, readJson(refused).image_url], [200, 404, null]);
});

Deno.test("a method that no firmware uses is 405, except for logs, which are taken anyhow", () => {
  const response = trmnl.refuse(sampleRequest("/api/display", { method: "DELETE" }), sampleRefusal("method"));
  assert.deepEqual([response.status, response.headers["allow"]], [405, "GET"]);
  assert.equal(trmnl.refuse(sampleRequest("/api/log"), sampleRefusal("method")).status, 204);
});

Deno.test("the catalogue and the palettes are listed whole, and every palette that a model names is there", () => {
  const { data } = trmnlModels();
  const ids = trmnlPalettes().data.map((palette) => palette.id);
  assert.equal(data.length, 48);
  assert.equal(new Set(data.map((model) => model.name)).size, data.length);
  for (const model of data) {
    assert.ok(model.palette_ids.length > 0 && model.palette_ids.every((id) => ids.includes(id)), model.name);
    assert.ok(
      model.width > 0 && model.height > 0 && model.image_size_limit >= 90_000 && model.description !== "",
    );
  }
  const x = data.find((model) => model.name === "v2");
  assert.deepEqual([x?.width, x?.height, x?.bit_depth, x?.scale_factor, x?.kind], [
    1872,
    1404,
    4,
    1.8,
    "trmnl",
  ]);
  assert.deepEqual(readJson(answerListing("/api/models")!), { data: JSON.parse(JSON.stringify(data)) });
  assert.ok(answerListing("/api/palettes")?.headers["content-length"]);
  assert.equal(answerListing("/api/other"), null);
});
