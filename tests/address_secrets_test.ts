import assert from "node:assert/strict";
import { openTestApp, PASSWORD, type TestApp } from "../server/app_fixture.ts";
import { openOrigin } from "../server/sources/origin_fixture.ts";
import { sentForm } from "./sent_form.ts";

const [WORD, TOKEN, OTHER] = ["s3cr3t-word", "s3cr3t-token", "s3cr3t-of-another"] as const;
const LOOPBACK = { SOURCE_ALLOW_PRIVATE: "127.0.0.0/8" };

const withWord = (origin: string) => origin.replace("://", `://ana:${WORD}@`);
const settingsOf = (origin: string) => ({ url: `${withWord(origin)}/points?n=3&token=${TOKEN}` });

function assertNone(text: string, where: string): void {
  for (const secret of [WORD, TOKEN, OTHER]) assert.ok(!text.includes(secret), `${secret} in ${where}`);
}

// deno-lint-ignore no-explicit-any -- tests read JSON of every shape
async function storedIn(test: TestApp, id: string): Promise<any> {
  const sql = "SELECT settings FROM apps_1 WHERE id = ?";
  const { rows } = await test.app.services.db.execute({ sql, args: [id] });
  return JSON.parse(String(rows[0]?.["settings"]));
}

/** Sends the form of an app as a browser does, changed; the status and the answer. */
async function sendForm(test: TestApp, id: string, change: (form: Map<string, string>) => void) {
  const headers = { authorization: `Basic ${btoa(`admin:${PASSWORD}`)}`, accept: "text/html" };
  const page = await (await test.fetch(`/apps/${id}`, { headers })).text();
  assertNone(page, "the form");
  const form = new Map([...sentForm(page)].filter(([name]) => name === "name" || name.startsWith("s.")));
  change(form);
  const body = new URLSearchParams([...form]);
  const sent = await test.fetch(`/apps/${id}`, { method: "POST", headers, body, redirect: "manual" });
  const text = await sent.text();
  return { status: sent.status, text };
}

Deno.test("what lets one in by an address reaches its source, and never an answer, a page, an exchange or the log", async () => {
  let status = 200;
  await using origin = await openOrigin((_, response) => void response.writeHead(status).end("[1, 2, 3]"));
  await using test = await openTestApp(LOOPBACK);
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const settings = settingsOf(origin.url);
  const app = await test.admin("POST", "/api/v1/apps", { kind: "chart", settings });
  const shown = `${origin.url.replace("://", "://ana:[set]@")}/points?n=3&token=[set]`;
  assert.equal(app.settings.url, shown);
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { default_app_id: app.id });
  await test.app.services.sources.tick();
  const [asked] = origin.asked;
  assert.equal(asked?.url, `/points?n=3&token=${TOKEN}`);
  assert.equal(asked?.headers.authorization, `Basic ${btoa(`ana:${WORD}`)}`);
  await test.composer();
  status = 500;
  test.clock.advance(3600);
  await test.app.services.sources.tick();
  await test.composer();
  await test.admin("POST", "/api/v1/requests", { device_id: device.id, app: { kind: "chart", settings } });
  await test.composer();

  const { data: exchanges } = await test.admin("GET", `/api/v1/exchanges?device=${device.id}`);
  const authorization = `Basic ${btoa(`admin:${PASSWORD}`)}`;
  const pages = [
    `/apps/${app.id}`,
    "/apps",
    "/queue",
    `/exchanges/${exchanges[0].id}`,
    `/devices/${device.id}`,
  ];
  for (const path of pages) {
    const page = await test.fetch(path, { headers: { authorization, accept: "text/html" } });
    assert.equal(page.status, 200, path);
    assertNone(await page.text(), path);
  }
  for (
    const path of ["apps", `apps/${app.id}`, `apps/${app.id}/sources`, "requests", `devices/${device.id}`]
  ) {
    assertNone(JSON.stringify(await test.admin("GET", `/api/v1/${path}`)), path);
  }
  const first = exchanges.find((exchange: { app_id: string | null }) => exchange.app_id === app.id);
  const replayed = await test.fetch(`/api/v1/exchanges/${first.id}/replay`, {
    method: "POST",
    headers: { authorization },
  });
  assert.equal(JSON.parse(await replayed.text()).equal, true);
  const { rows } = await test.app.services.db.execute("SELECT * FROM exchanges_1");
  assert.match(JSON.stringify(rows), /token=\[set\]/);
  assertNone(JSON.stringify([rows, exchanges, test.lines]), "the record");
});

Deno.test("marks in an address come back as its secrets by the API and by the form, and go to no other server", async () => {
  await using test = await openTestApp();
  const settings = settingsOf("https://data.test");
  const app = await test.admin("POST", "/api/v1/apps", { kind: "chart", settings });
  const path = `/api/v1/apps/${app.id}`;
  const urlOf = async () => (await storedIn(test, app.id)).url;
  await test.admin("PATCH", path, { settings: app.settings });
  assert.equal(await urlOf(), settings.url);
  const longer = app.settings.url.replace("n=3", "n=4");
  await test.admin("PATCH", path, { settings: { ...app.settings, url: longer } });
  assert.equal(await urlOf(), settings.url.replace("n=3", "n=4"));
  const elsewhere = { ...app.settings, url: longer.replace("data.test", "evil.test") };
  await assert.rejects(test.admin("PATCH", path, { settings: elsewhere }), /422 .*settings\.url/);

  assert.equal((await sendForm(test, app.id, () => {})).status, 303);
  assert.equal(await urlOf(), settings.url.replace("n=3", "n=4"));
  assert.equal((await sendForm(test, app.id, (form) => form.set("s.url", app.settings.url))).status, 303);
  assert.equal(await urlOf(), settings.url);
  const refused = await sendForm(test, app.id, (form) => form.set("s.url", elsewhere.url));
  assert.equal(refused.status, 422);
  assert.match(refused.text, /evil\.test[\s\S]*none is stored for this address/);
  assertNone(refused.text, "the refusal");
  const typed = app.settings.url.replace("token=[set]", `token=${OTHER}`);
  assert.equal((await sendForm(test, app.id, (form) => form.set("s.url", typed))).status, 303);
  assert.equal(await urlOf(), settings.url.replace(TOKEN, OTHER));
});

Deno.test("addresses in a list and in a layout's tile keep their secrets where items are moved in the form", async () => {
  await using test = await openTestApp();
  const feeds = [TOKEN, OTHER].map((token) => ({
    url: `https://a.test/feed?key=${token}`,
    name: token.slice(-3),
  }));
  const layout = { tiles: [{ kind: "feed", settings: { feeds } }, { kind: "clock", settings: {} }] };
  const app = await test.admin("POST", "/api/v1/apps", { kind: "layout", settings: layout });
  assertNone(JSON.stringify(app), "the answer");
  const swapped = await sendForm(test, app.id, (form) => {
    const [one, other] = [0, 1].map((index) => `s.tiles.0.settings.feeds.${index}.url!kept`);
    const [first = "", second = ""] = [form.get(one!), form.get(other!)];
    form.set(one!, second).set(other!, first);
  });
  assert.equal(swapped.status, 303, swapped.text);
  const { tiles: [tile] } = await storedIn(test, app.id);
  assert.deepEqual(
    tile.settings.feeds.map(({ url }: { url: string }) => url),
    feeds.toReversed().map(({ url }) => url),
  );
});
