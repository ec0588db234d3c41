import assert from "node:assert/strict";
import { openTestApp } from "../app_fixture.ts";
import { installProbe } from "../probe_app.tsx";
import { openOrigin, readAll } from "./origin_fixture.ts";

const SECRET = "s3cr3t-t0ken";
const LOOPBACK = { SOURCE_ALLOW_PRIVATE: "127.0.0.0/8" };

Deno.test("a secret reaches its source, and never an answer, an exchange, a replay or the log", async () => {
  using _probe = installProbe();
  await using test = await openTestApp(LOOPBACK);
  await using origin = await openOrigin(({ url }, response) => {
    response.writeHead(url === "/fine" ? 200 : 401).end("1");
  });
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const seen: unknown[] = [];
  const admin = async (method: string, path: string, body?: unknown) => {
    const answer = await test.admin(method, `/api/v1${path}`, body);
    seen.push(answer);
    return answer;
  };
  const app = await admin("POST", "/apps", {
    kind: "probe",
    settings: { url: `${origin.url}/fine`, token: SECRET },
  });
  assert.equal(app.settings.token, "[set]");
  await admin("PATCH", `/devices/${device.id}`, { default_app_id: app.id });
  await test.app.services.sources.tick();
  assert.equal(origin.asked[0]?.headers.authorization, `Bearer ${SECRET}`);
  const shown = await test.composer();
  assert.equal(shown.text, "main: 1");

  // What was hidden comes back and changes nothing; the source is still the same.
  await admin("PATCH", `/apps/${app.id}`, {
    settings: { ...app.settings, url: `${origin.url}/refused?key=k3y-of-url` },
  });
  await test.app.services.sources.tick();
  assert.equal(origin.asked.at(-1)?.headers.authorization, `Bearer ${SECRET}`);
  await test.composer();
  await admin("PATCH", `/apps/${app.id}`, { settings: { ...app.settings, fails: true, url: "" } });
  await test.composer();
  const request = await admin("POST", "/requests", {
    device_id: device.id,
    app: { kind: "probe", settings: { token: SECRET } },
  });
  assert.equal(request.app.settings.token, "[set]");
  await test.composer();

  const { data: exchanges } = await admin("GET", "/exchanges?limit=100");
  for (const { id } of exchanges) {
    seen.push(await (await test.fetch(`/exchanges/${id}`, { headers: { accept: "text/html" } })).text());
    seen.push(await admin("GET", `/exchanges/${id}`));
  }
  const composed = exchanges.filter((exchange: { app_id: string | null }) => exchange.app_id === app.id);
  const first = composed.at(-1);
  const replayed = await test.fetch(`/api/v1/exchanges/${first.id}/replay`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa("admin:correct horse battery")}` },
  });
  assert.equal(replayed.status, 200);
  seen.push(await replayed.text());
  for (const path of ["/apps", "/requests", `/apps/${app.id}`, `/apps/${app.id}/sources`]) {
    await admin("GET", path);
  }
  const { rows } = await test.app.services.db.execute("SELECT * FROM exchanges_1");
  const { rows: sources } = await test.app.services.db.execute("SELECT * FROM sources_1");
  assert.ok(rows.length >= 4 && sources.length > 0);
  assert.match(JSON.stringify(rows), /Cannot go on with \[redacted\]/);
  const all = JSON.stringify([seen, rows, sources, test.lines, shown]);
  assert.ok(!all.includes("k3y-of-url"));
  assert.ok(all.includes("[set]") && !all.includes(SECRET) && !all.includes(btoa(SECRET)));
});

Deno.test("[set] is refused where nothing is stored", async () => {
  using _probe = installProbe();
  await using test = await openTestApp();
  for (
    const [path, body] of [
      ["/api/v1/apps", { kind: "probe", settings: { token: "[set]" } }],
      ["/api/v1/requests", { selector: "a=b", app: { kind: "probe", settings: { token: "[set]" } } }],
    ] as const
  ) {
    await assert.rejects(test.admin("POST", path, body), /422 .*settings\.token/);
  }
});

Deno.test("a press sends out what its app asks for, once and after it is on disk, and nobody waits for it", async () => {
  using _probe = installProbe();
  await using test = await openTestApp(LOOPBACK);
  const bodies: string[] = [];
  const onDisk: number[] = [];
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  await using origin = await openOrigin(async (request) => {
    const { rows } = await test.app.services.db.execute("SELECT count(*) AS n FROM presses_1");
    onDisk.push(Number(rows[0]?.["n"]));
    bodies.push(`${request.headers["x-token"]} ${await readAll(request)}`);
    // It is never answered.
    if (bodies.length === 2) arrive();
  });
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const app = await test.admin("POST", "/api/v1/apps", {
    kind: "probe",
    settings: { action: `${origin.url}/${SECRET}`, token: SECRET },
  });
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { default_app_id: app.id });
  await test.composer();
  const press = (ts_ms: number) => test.composer({ event: "press", button: "A", value: "Go", ts_ms });
  for (const uptime of [1, 1, 2, 2, 2]) assert.equal((await press(uptime)).labels.A, "Go");
  await arrived;
  assert.deepEqual(bodies.sort(), [`${SECRET} A 1`, `${SECRET} A 2`]);
  assert.ok(onDisk.every((presses) => presses >= 1));
  test.app.endStreams();
  await test.app.services.actions.settled();
  assert.match(test.lines.join("\n"), /Cannot do what a press asks for/);
  assert.ok(!test.lines.join("\n").includes(SECRET));
});

Deno.test("an action goes nowhere that a source may not go", async () => {
  using _probe = installProbe();
  await using test = await openTestApp();
  await using origin = await openOrigin((_, response) => void response.end());
  test.app.services.actions.send([{ url: origin.url }, { url: "file:///etc/passwd" }]);
  await test.app.services.actions.settled();
  assert.equal(origin.asked.length, 0);
  assert.equal(test.lines.filter((line) => line.includes("Cannot do what a press asks for")).length, 2);
});
