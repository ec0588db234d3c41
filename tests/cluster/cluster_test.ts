import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { openDatabase } from "../../database/mod.ts";
import { type Sqld, startSqld } from "../../database/sqld.ts";
import { ADMIN_PASSWORD, signIn } from "../admin.ts";
import { type ServerProcess, startServer } from "../server_process.ts";
import { compareRecords } from "./compare_records.ts";
import { type Fleet, startFleet } from "./fleet.ts";
import { startRoundRobin } from "./round_robin.ts";

const DEVICES = 200;
const REQUESTS = 20;
const OUTAGE = 10_000;

const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));

/** Starts a node; one that is killed while its database is away leaves a journal that the next one finds. */
function startNode({ url }: Sqld): Promise<ServerProcess> {
  return startServer({ env: { DATABASE_URL: url, ADMIN_PASSWORD, TRUST_PROXY: "1" } });
}

/** Lets a fleet go on until each handheld has pressed, and some seconds at least; a busy machine needs longer. */
async function busy({ answered }: Fleet): Promise<void> {
  await seconds(5);
  const pressed = () =>
    new Set(answered.flatMap(({ device, pressedAt }) => pressedAt === null ? [] : [device]));
  for (let tries = 0; tries < 60 && pressed().size < Math.floor(DEVICES / 3); tries++) await seconds(1);
}

async function drained(nodes: readonly ServerProcess[]): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const texts = await Promise.all(
      nodes.map(async ({ url }) => await (await fetch(`${url}/metrics`)).text()),
    );
    if (texts.every((text) => /^screen_composer_deferred_exchanges 0$/m.test(text))) return;
    await seconds(0.2);
  }
  throw new Error("The journals were not delivered within a minute");
}

Deno.test("a cluster loses no answered exchange, whatever part of it is killed, and nothing happens twice", async () => {
  let primary = await startSqld({ grpcPort: 0 });
  const { dir, port, grpcUrl } = primary;
  const grpcPort = Number(new URL(grpcUrl ?? "").port);
  let replica = await startSqld({ replicaOf: grpcUrl ?? "" });
  const nodes = [await startNode(primary), await startNode(replica)];
  const balancer = startRoundRobin();
  const balance = () => void (balancer.nodes = nodes.map(({ url }) => url));
  let fleet: Fleet | null = null;
  try {
    balance();
    fleet = await startFleet(balancer.url, { count: DEVICES });
    const admin = signIn(balancer.url);
    for (let number = 0; number < REQUESTS; number++) {
      const app = { kind: "message", settings: { title: `Number ${number}` } };
      const { status, body } = await admin.post("/api/v1/requests", { app, selector: "!room" });
      assert.equal(status, 201, JSON.stringify(body));
    }
    await seconds(4);

    // A node dies and another takes its place.
    await nodes[0]!.kill();
    await seconds(2);
    nodes[0] = await startNode(primary);
    balance();
    await seconds(2);

    // The replica dies and comes back.
    await replica.kill();
    await seconds(3);
    replica = await startSqld({ replicaOf: grpcUrl ?? "", dir: replica.dir, port: replica.port });
    await seconds(3);

    // The primary is away, a node dies with what it answered meanwhile, and the primary comes back.
    await primary.kill();
    await seconds(OUTAGE / 1000 - 2);
    await nodes[1]!.kill();
    await seconds(2);
    primary = await startSqld({ dir, port, grpcPort });
    nodes[1] = await startNode(replica);
    balance();
    await seconds(5);

    // Everything ends as it should and starts again.
    for (const node of nodes) assert.equal(await node.stop(), 0, node.output().slice(-2000));
    await replica.kill();
    await primary.kill();
    primary = await startSqld({ dir, port, grpcPort });
    replica = await startSqld({ replicaOf: grpcUrl ?? "", dir: replica.dir, port: replica.port });
    nodes[0] = await startNode(primary);
    nodes[1] = await startNode(replica);
    balance();
    await busy(fleet);

    await fleet.stop();
    await drained(nodes);
    const db = await openDatabase({ url: primary.url, authToken: null, syncUrl: null });
    try {
      await compareRecords(fleet, db, { requests: REQUESTS, least: DEVICES * 5 + 1 });
    } finally {
      await db.close();
    }
  } finally {
    await fleet?.stop();
    await balancer[Symbol.asyncDispose]();
    for (const node of nodes) await node[Symbol.asyncDispose]();
    await replica.stop();
    await primary.stop();
    for (const folder of [dir, replica.dir]) await rm(folder, { recursive: true, force: true });
  }
});
