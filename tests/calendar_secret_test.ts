import assert from "node:assert/strict";
import { openTestApp, PASSWORD } from "../server/app_fixture.ts";
import { openOrigin } from "../server/sources/origin_fixture.ts";
import { sentForm } from "./sent_form.ts";

const SECRET = "private-4bc91f0e";
const EVENT = "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Dentist\r\nDTSTART:20260304T150000Z\r\nEND:VEVENT\r\n";

Deno.test("a calendar's address is fetched, and stands in no answer, page, exchange, problem or log", async () => {
  let fails = true;
  await using origin = await openOrigin((_, response) => {
    if (fails) response.writeHead(404).end(SECRET);
    else response.end(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${EVENT}END:VCALENDAR\r\n`);
  });
  await using test = await openTestApp({ SOURCE_ALLOW_PRIVATE: "127.0.0.0/8" });
  const headers = { authorization: `Basic ${btoa(`admin:${PASSWORD}`)}`, accept: "text/html" };
  const seen: unknown[] = [];
  const admin = async (method: string, path: string, body?: unknown) => {
    const answer = await test.admin(method, `/api/v1${path}`, body);
    seen.push(answer);
    return answer;
  };
  const poll = async () => {
    const shown = await test.composer();
    seen.push(shown);
    return shown.text;
  };
  await poll();
  const { data: [device] } = await admin("GET", "/devices");
  const url = `${origin.url}/ical/family/${SECRET}/basic.ics`;
  const app = await admin("POST", "/apps", {
    kind: "calendar",
    settings: { calendars: [{ url, name: "Ada" }] },
  });
  assert.equal(app.settings.calendars[0].url, "[set]");
  await admin("PATCH", `/devices/${device.id}`, { default_app_id: app.id });
  await test.app.services.sources.tick();
  await poll();
  fails = false;
  test.clock.advance(3600);
  await test.app.services.sources.tick();
  assert.equal(origin.asked.at(-1)?.url, new URL(url).pathname);
  assert.match(await poll(), /^Dentist/);

  // What the API showed comes back, from a program and from the form of the web, and the address stays.
  await admin("PATCH", `/apps/${app.id}`, { settings: app.settings });
  const page = await (await test.fetch(`/apps/${app.id}`, { headers })).text();
  seen.push(page);
  const body = new URLSearchParams(
    [...sentForm(page)].filter(([name]) => name === "name" || name.startsWith("s.")),
  );
  const sent = await test.fetch(`/apps/${app.id}`, { method: "POST", headers, body, redirect: "manual" });
  assert.equal(sent.status, 303);
  const { rows: [stored] } = await test.app.services.db.execute({
    sql: "SELECT settings FROM apps_1 WHERE id = ?",
    args: [app.id],
  });
  assert.equal(JSON.parse(String(stored?.["settings"])).calendars[0].url, url);

  await admin("GET", `/apps/${app.id}/sources`);
  const { data: exchanges } = await admin("GET", "/exchanges?limit=100");
  for (const { id } of exchanges) {
    await admin("GET", `/exchanges/${id}`);
    seen.push(await (await test.fetch(`/exchanges/${id}`, { headers })).text());
  }
  // Composed again from the record, also once the app is gone and nobody knows the address any more.
  const [latest] = exchanges;
  const replay = async () => {
    const answer = await test.fetch(`/api/v1/exchanges/${latest.id}/replay`, { method: "POST", headers });
    const text = await answer.text();
    seen.push(text);
    return JSON.parse(text).equal;
  };
  assert.equal(await replay(), true);
  await admin("PATCH", `/devices/${device.id}`, { default_app_id: null });
  await admin("DELETE", `/apps/${app.id}`);
  assert.equal(await replay(), true);

  const { rows } = await test.app.services.db.execute("SELECT * FROM exchanges_1");
  assert.match(JSON.stringify(rows), /calendars.*\[set\]/);
  assert.ok(!JSON.stringify([seen, rows, test.lines]).includes(SECRET));
});
