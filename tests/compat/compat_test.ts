import assert from "node:assert/strict";
import { openDatabase } from "../../database/mod.ts";
import { startSqld } from "../../database/sqld.ts";
import { ADMIN_PASSWORD, signIn } from "../admin.ts";
import { compareRecords } from "../cluster/compare_records.ts";
import { type Fleet, startFleet } from "../cluster/fleet.ts";
import { startRoundRobin } from "../cluster/round_robin.ts";
import { macOf } from "../polling_device.ts";
import { type ServerProcess, startServer } from "../server_process.ts";
import { type Caller, deviceOf, exchangesOf, isSeenBy, MESSAGES, queueMessages } from "./both_sides.ts";
import { type PreviousRelease, unpackPreviousRelease } from "./previous_release.ts";

const DEVICES = 9;
const BETWEEN = 300;

/** Devices visit for so long in each stage, some visits each. */
const stage = () => new Promise((resolve) => setTimeout(resolve, BETWEEN * 4));

Deno.test("an upgrade and its rollback lose nothing while devices are served", async (test) => {
  await using release = await unpackPreviousRelease();
  await test.step("on an embedded database", () => upgrade(release, `file:${release.root}data/screens.db`));
  await test.step("on a database server", async () => {
    const sqld = await startSqld();
    try {
      await upgrade(release, sqld.url);
    } finally {
      await sqld.stop();
    }
  });
});

/** Starts the old release, then this code beside it, goes back, and comes again; devices visit all the while. */
async function upgrade(release: PreviousRelease, url: string): Promise<void> {
  const env = { ADMIN_PASSWORD, TRUST_PROXY: "1", DATABASE_URL: url };
  const folder = `${release.root}data`;
  const startOld = () => startServer({ root: release.root, folder, env });
  const startNew = () => startServer({ folder, env });
  const balancer = startRoundRobin();
  const servers: ServerProcess[] = [];
  let fleet: Fleet | null = null;
  async function serveBy(...nodes: ServerProcess[]): Promise<Caller[]> {
    servers.push(...nodes.filter((node) => !servers.includes(node)));
    balancer.nodes = nodes.map((node) => node.url);
    await stage();
    return nodes.map((node) => signIn(node.url));
  }
  try {
    // The old release alone, on a database of its own.
    const old = await startOld();
    balancer.nodes = [old.url];
    fleet = await startFleet(balancer.url, { count: DEVICES, pause: BETWEEN });
    const [alone] = await serveBy(old);
    assert.ok(alone);
    const id = await deviceOf(alone, macOf(0));
    await isSeenBy([alone], alone, { id, name: "Named before", caption: "Before" });

    // This code brings the database up to date while the old one serves, and both serve.
    const fresh = await startNew();
    const [older, newer] = await serveBy(old, fresh);
    assert.ok(older && newer);
    const both = [older, newer];
    for (const [writer, name] of [[older, "Named by the old"], [newer, "Named by the new"]] as const) {
      await isSeenBy(both, writer, { id, name, caption: name });
      await queueMessages(writer);
    }
    const added = await newer.post("/api/v1/devices", { name: "Added", model: "generic_800x480_mono" });
    assert.equal(added.status, 201, JSON.stringify(added.body));
    await isSeenBy(both, older, { id: added.body.id, name: "Added, then named", caption: "Yes" });
    const gone = await newer.post("/api/v1/devices", { name: "Gone", model: "generic_800x480_mono" });
    assert.equal((await older.delete(`/api/v1/devices/${gone.body.id}`)).status, 204);
    assert.equal((await newer.get(`/api/v1/devices/${gone.body.id}`)).status, 404);
    const note = "Behind the plant";
    assert.equal((await newer.patch(`/api/v1/devices/${id}`, { note })).status, 200);
    assert.equal((await older.get(`/api/v1/devices/${id}`)).status, 200);
    await serveBy(old, fresh);

    // Back to the old one, which has everything, and starts again on what it finds.
    const before = await newer.get("/api/v1/devices?limit=100");
    balancer.nodes = [old.url];
    assert.equal(await fresh.stop(), 0, fresh.output().slice(-2000));
    await serveBy(old);
    const again = await startOld();
    const [back] = await serveBy(again);
    assert.ok(back);
    assert.equal(await old.stop(), 0, old.output().slice(-2000));
    const after = await back.get("/api/v1/devices?limit=100");
    assert.deepEqual(
      after.body.data.map((device: { id: string; name: string }) => [device.id, device.name]),
      before.body.data.map((device: { id: string; name: string }) => [device.id, device.name]),
    );
    await isSeenBy([back], back, { id, name: "Named after the rollback", caption: "Back" });

    // And this code once more.
    const last = await startNew();
    const [one, two] = await serveBy(again, last);
    assert.ok(one && two);
    const { body } = await two.get(`/api/v1/devices/${id}`);
    assert.equal(body.name, "Named after the rollback");
    assert.equal(body.note, note, "what only this code knows is there again");
    await isSeenBy([one, two], two, { id, name: "Named at last", caption: "Last" });
    await fleet.stop();
    const lists = await Promise.all([one, two].map(exchangesOf));
    assert.deepEqual(lists[0], lists[1], "exchanges of both are read by both");
    for (const server of [again, last]) assert.equal(await server.stop(), 0, server.output().slice(-2000));
    const db = await openDatabase({ url, authToken: null, syncUrl: null });
    try {
      await compareRecords(fleet, db, { requests: 2 * MESSAGES, least: DEVICES * 8 });
    } finally {
      await db.close();
    }
    assert.equal(fleet.unanswered, 0, "visits that nobody answered");
  } finally {
    await fleet?.stop();
    await balancer[Symbol.asyncDispose]();
    for (const server of servers) await server[Symbol.asyncDispose]();
  }
}
