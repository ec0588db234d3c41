import assert from "node:assert/strict";
import { ADMIN_PASSWORD, signIn } from "./admin.ts";
import { connectDevice } from "./polling_device.ts";
import { startServer } from "./server_process.ts";

/** What a transform may try, and what must not come back from it. */
const ATTACKS: Readonly<Record<string, string>> = {
  "read a file": `return Deno.readTextFileSync("/etc/passwd")`,
  "read a file by a module": `return import("node:fs").then((fs) => fs.readFileSync("/etc/passwd", "utf8"))`,
  "read the environment": `return Deno.env.get("ADMIN_PASSWORD") ?? process.env.ADMIN_PASSWORD`,
  "use the network": `return fetch("http://127.0.0.1/").then((response) => response.text())`,
  "load a package": `return import("npm:left-pad")`,
  "loop for ever": "while (true);",
  "loop for ever in promises": "const again = () => Promise.resolve().then(again); return again()",
  "fill memory": "const all = []; while (true) all.push(new Array(1e5).fill(1))",
  "fill memory with bytes": "const all = []; while (true) all.push(new Uint8Array(1e7).fill(1))",
  "overflow the stack": "const again = () => again(); again()",
  "split a text of half a billion": "return 'x'.repeat(2 ** 29 - 30).split('')",
  "leave the interpreter":
    `return [].constructor.constructor("return Deno.readTextFileSync('/etc/passwd')")()`,
};

Deno.test("whatever a transform tries, it gets nothing and the server goes on answering polls", async () => {
  await using server = await startServer({ env: { ADMIN_PASSWORD } });
  const admin = signIn(server.url);
  const device = await connectDevice(server.url, { protocol: "trmnl", number: 1 });
  const before = await device.poll();

  let isOver = false;
  let polls = 0;
  const polling = (async () => {
    while (!isOver) {
      const { bytes } = await device.poll();
      assert.deepEqual(bytes, before.bytes);
      polls++;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  for (const [name, body] of Object.entries(ATTACKS)) {
    const before = polls;
    const transform = `function transform(input) { ${body} }`;
    const { status, body: report } = await admin.post("/api/v1/apps/template/check", {
      settings: { markup: "{{ data }}", transform },
    });
    assert.equal(status, 200, name);
    assert.equal(report.faults[0]?.in, "transform", `${name}: ${JSON.stringify(report)}`);
    assert.doesNotMatch(JSON.stringify(report), new RegExp(`root:|${ADMIN_PASSWORD}`), name);
    if (/ever/.test(name)) assert.ok(polls > before, `no poll was answered while it tried to ${name}`);
  }
  isOver = true;
  await polling;

  // On a device it is a drawn problem, run once however often the device comes.
  const app = await admin.post("/api/v1/apps", {
    kind: "template",
    settings: { markup: "x", transform: "function transform() { while (true); }" },
  });
  const { body: devices } = await admin.get("/api/v1/devices");
  await admin.patch(`/api/v1/devices/${devices.data[0].id}`, { default_app_id: app.body.id });
  const problem = await device.poll();
  assert.notDeepEqual(problem.bytes, before.bytes);
  await device.poll();

  const good = await admin.post("/api/v1/apps", {
    kind: "template",
    settings: { markup: "<h1>{{ total }}</h1>", transform: "function transform() { return { total: 42 } }" },
  });
  await admin.patch(`/api/v1/devices/${devices.data[0].id}`, { default_app_id: good.body.id });
  await device.poll();
  // The newest exchange is of the image's own address, which composes nothing.
  const { body: exchanges } = await admin.get("/api/v1/exchanges?limit=2");
  const replays = await Promise.all(
    exchanges.data.map(({ id }: { id: string }) => admin.post(`/api/v1/exchanges/${id}/replay`, {})),
  );
  const replayed = replays.filter(({ status }) => status === 200);
  assert.deepEqual(replayed.map(({ body }) => body.equal), [true]);
  assert.equal(await server.stop(), 0);
});
