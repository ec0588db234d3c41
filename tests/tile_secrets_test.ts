import assert from "node:assert/strict";
import { BESIDE } from "../server/settings_form/read_draft.ts";
import { openTestApp, PASSWORD, type TestApp } from "../server/app_fixture.ts";
import { openOrigin } from "../server/sources/origin_fixture.ts";
import { sentForm } from "./sent_form.ts";

const [ONE, OTHER, HEADER] = ["s3cr3t-of-one", "s3cr3t-of-another", "s3cr3t-header"] as const;
const SECRETS = [ONE, OTHER, HEADER];
const LOOPBACK = { SOURCE_ALLOW_PRIVATE: "127.0.0.0/8" };

const home = (base: string, token: string) => ({
  kind: "home_assistant",
  settings: { base_url: base, token, entities: [{ entity_id: "light.kitchen" }] },
});

function layoutOf(base: string) {
  const source = { name: "w", url: `${base}/w.json`, headers: { "X-Key": HEADER } };
  return {
    arrangement: "rows",
    tiles: [
      home(`${base}/one`, ONE),
      home(`${base}/other`, OTHER),
      { kind: "template", settings: { markup: "{{ w.t }}", sources: [source] } },
    ],
  };
}

type Tiles = { readonly tiles: readonly { readonly settings: Readonly<Record<string, unknown>> }[] };

async function storedIn(test: TestApp, id: string): Promise<Tiles> {
  const { rows } = await test.app.services.db.execute({
    sql: "SELECT settings FROM apps_1 WHERE id = ?",
    args: [id],
  });
  return JSON.parse(String(rows[0]?.["settings"]));
}

const tokensOf = ({ tiles }: Tiles) => tiles.map(({ settings }) => settings["token"]);

function assertNone(text: string, where: string): void {
  for (const secret of SECRETS) {
    assert.ok(!text.includes(secret) && !text.includes(btoa(secret)), `${secret} in ${where}`);
  }
}

Deno.test("secrets of a layout's tiles reach their sources, and never an answer, a page, an event or the log", async () => {
  await using origin = await openOrigin((_, response) => void response.writeHead(401).end("{}"));
  await using test = await openTestApp(LOOPBACK);
  const authorization = `Basic ${btoa(`admin:${PASSWORD}`)}`;
  const events = await test.fetch("/api/v1/events", { headers: { authorization } });
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const settings = layoutOf(origin.url);
  const app = await test.admin("POST", "/api/v1/apps", { kind: "layout", settings });
  assert.deepEqual(tokensOf(app.settings), ["[set]", "[set]", undefined]);
  assert.deepEqual(app.settings.tiles[2].settings.sources[0].headers, { "X-Key": "[set]" });
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { default_app_id: app.id });
  await test.app.services.sources.tick();
  assert.deepEqual(
    origin.asked.map(({ headers }) => headers.authorization ?? headers["x-key"]).toSorted(),
    [`Bearer ${OTHER}`, `Bearer ${ONE}`, HEADER].toSorted(),
  );
  const shown = await test.composer();
  await test.admin("POST", "/api/v1/requests", { device_id: device.id, app: { kind: "layout", settings } });
  await test.composer();

  const [first] = (await test.admin("GET", `/api/v1/exchanges?device=${device.id}&limit=1`)).data;
  for (
    const path of [
      "/api/v1/apps",
      `/api/v1/apps/${app.id}`,
      `/api/v1/apps/${app.id}/sources`,
      "/api/v1/requests",
      `/api/v1/devices/${device.id}`,
      `/api/v1/exchanges/${first.id}`,
    ]
  ) {
    const answer = JSON.stringify(await test.admin("GET", path));
    assertNone(answer, path);
  }
  for (
    const path of [`/apps/${app.id}`, "/apps", "/queue", `/exchanges/${first.id}`, `/devices/${device.id}`]
  ) {
    const page = await test.fetch(path, { headers: { authorization, accept: "text/html" } });
    assert.equal(page.status, 200, path);
    assertNone(await page.text(), path);
  }
  const replayed = await test.fetch(`/api/v1/exchanges/${first.id}/replay`, {
    method: "POST",
    headers: { authorization },
  });
  assert.equal(replayed.status, 200);
  assertNone(await replayed.text(), "a replay");
  const { rows } = await test.app.services.db.execute("SELECT * FROM exchanges_1");
  assert.match(JSON.stringify(rows), /layout.*\[set\]/s);
  assertNone(JSON.stringify([rows, shown, test.lines]), "the record");
  const { value: told } = await reader.read();
  assertNone(String(told), "the events");
  await reader.cancel();
});

Deno.test("the marks of tiles come back as the secrets, also where tiles moved, and to no other kind", async () => {
  await using test = await openTestApp();
  const settings = layoutOf("https://home.test");
  const app = await test.admin("POST", "/api/v1/apps", { kind: "layout", settings });
  const path = `/api/v1/apps/${app.id}`;
  const patch = (tiles: readonly unknown[]) =>
    test.admin("PATCH", path, { settings: { ...app.settings, tiles } });
  const [one, other, template] = app.settings.tiles;

  await patch([one, other, template]);
  assert.deepEqual(await storedIn(test, app.id), settings);
  await patch([template, other, one]);
  assert.deepEqual(tokensOf(await storedIn(test, app.id)), [undefined, OTHER, ONE]);
  await patch([{ ...one, settings: { ...one.settings, token: "new" } }, other]);
  assert.deepEqual(tokensOf(await storedIn(test, app.id)), ["new", OTHER]);
  await assert.rejects(patch([{ kind: "chart", settings: { headers: { token: "[set]" } } }]), /422 .*token/);
  await assert.rejects(
    patch([{ kind: "qr", settings: { token: "[set]" } }, one, one, one, one]),
    /422 .*token/,
  );
});

Deno.test("a kind that is not known shows none of its tile's texts", async () => {
  await using test = await openTestApp();
  const tile = { kind: "of_tomorrow", settings: { list: [{ key: ONE }], count: 3 } };
  const app = await test.admin("POST", "/api/v1/apps", { kind: "layout", settings: { tiles: [tile] } });
  assert.deepEqual(app.settings.tiles[0].settings, { list: [{ key: "[set]" }], count: 3 });
  await test.admin("PATCH", `/api/v1/apps/${app.id}`, { settings: app.settings });
  assert.deepEqual((await storedIn(test, app.id)).tiles[0]?.settings, tile.settings);
});

Deno.test("the web form keeps secrets of tiles, and gives them to no other kind", async () => {
  await using test = await openTestApp();
  const settings = layoutOf("https://home.test");
  const app = await test.admin("POST", "/api/v1/apps", { kind: "layout", settings });
  const headers = { authorization: `Basic ${btoa(`admin:${PASSWORD}`)}`, accept: "text/html" };
  const send = async (change: (form: Map<string, string>) => void) => {
    const page = await (await test.fetch(`/apps/${app.id}`, { headers })).text();
    assertNone(page, "the form");
    const form = new Map([...sentForm(page)].filter(([name]) => name === "name" || name.startsWith("s.")));
    change(form);
    const body = new URLSearchParams([...form]);
    const sent = await test.fetch(`/apps/${app.id}`, { method: "POST", headers, body, redirect: "manual" });
    const said = await sent.text();
    assertNone(said, "the answer");
    assert.equal(sent.status, 303, said);
    return await storedIn(test, app.id);
  };
  const [token, kind] = ["s.tiles.0.settings.token", "s.tiles.0.kind"];

  const untouched = await send(() => {});
  assert.deepEqual(tokensOf(untouched), [ONE, OTHER, undefined]);
  assert.match(JSON.stringify(untouched), new RegExp(HEADER));
  assert.equal(tokensOf(await send((form) => form.set(token, "typed")))[0], "typed");
  assert.equal(tokensOf(await send((form) => form.set(token + BESIDE.clear, "true")))[0], "");
  // Of another kind now, and its form still names the place of the old one's secret.
  const moved = await send((form) => {
    form.set(kind, "transit");
    form.set("s.tiles.0.settings.key" + BESIDE.kept, JSON.stringify(["tiles", 1, "settings", "token"]));
  });
  assert.deepEqual([moved.tiles[0]?.settings["key"], tokensOf(moved)[1]], ["", OTHER]);
});
