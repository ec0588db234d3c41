import assert from "node:assert/strict";
import { ADMIN_PASSWORD, signIn } from "../admin.ts";
import { freePort } from "../free_port.ts";
import type { PollingDevice } from "../polling_device.ts";
import { makeDataFolder, startServer } from "../server_process.ts";
import { connectEach } from "./load.ts";
import { ask, expectRecorded } from "./on_record.ts";

/** Kills of one database's server, one after another; `deno task kill` makes more of them. */
const ROUNDS = Number(Deno.env.get("FAULT_ROUNDS") ?? 10);
/** Most milliseconds from every device's first answer to the kill. */
const LONGEST_LOAD = 700;
/** Requests that are queued in each round. */
const REQUESTS = 2;

const PRESSING = "02:00:00:00:02:01";

/** A handheld that presses one button, each press until it is answered. */
function createPresser() {
  let uptime = 1000;
  return {
    /** Presses that were answered. */
    answered: 0,
    async press(url: string): Promise<void> {
      const query = `device=M5StickCPLUS2&id=${PRESSING}&event=press&button=A&ts_ms=${uptime}`;
      const response = await fetch(`${url}/?${query}`);
      const { labels } = await response.json();
      assert.deepEqual([response.status, typeof labels?.A], [200, "string"]);
      this.answered++;
      uptime += 10;
    },
  };
}

/** Queues requests for whichever device polls first; their ids. */
async function queueRequests(url: string, round: number): Promise<string[]> {
  const admin = signIn(url);
  const ids: string[] = [];
  for (let number = 0; number < REQUESTS; number++) {
    const app = { kind: "message", settings: { title: `Round ${round}, number ${number}` } };
    const { status, body } = await admin.post("/api/v1/requests", { app, selector: "!room" });
    assert.equal(status, 201, JSON.stringify(body));
    ids.push(body.id);
  }
  return ids;
}

Deno.test(`a server killed ${ROUNDS} times under load loses nothing that it answered and does nothing twice`, async () => {
  await using folder = await makeDataFolder();
  const markers: string[] = [];
  const requests: string[] = [];
  const presser = createPresser();
  const env = { ADMIN_PASSWORD, PORT: freePort() };
  let path = "";
  let devices: PollingDevice[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await using server = await startServer({ folder: folder.path, env });
    path = server.databasePath;
    if (round === 0) {
      devices = [...await connectEach(server.url), ...await connectEach(server.url, 3)];
      const greeting = await fetch(`${server.url}/?device=M5StickCPLUS2&id=${PRESSING}&event=init`);
      assert.equal(greeting.status, 200, await greeting.text());
    }
    requests.push(...await queueRequests(server.url, round));
    let killed = false;
    const untilKilled = async (work: (turn: number) => Promise<void>) => {
      for (let turn = 0;; turn++) {
        try {
          await work(turn);
        } catch (error) {
          // Only the kill may end a visit.
          if (!killed) throw error;
          return;
        }
      }
    };
    const first = devices.map(() => Promise.withResolvers<void>());
    const load = Promise.all([
      ...devices.map((device, place) =>
        untilKilled(async (turn) => {
          const marker = `r${round}-${device.protocol}-${place}-${turn}`;
          await device.poll(marker);
          markers.push(marker);
          first[place]?.resolve();
        })
      ),
      untilKilled(() => presser.press(server.url)),
    ]);
    // A visit that is refused ends the load, and so the wait, at once.
    await Promise.race([Promise.all(first.map(({ promise }) => promise)), load]);
    const after = new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_LOAD));
    await Promise.race([after, load]);
    killed = true;
    await server.kill();
    await load;
  }

  // What was queued last, and what was leased by a poll that was killed, is shown in the end.
  await using server = await startServer({ folder: folder.path, env });
  const admin = signIn(server.url);
  const isQueued = async () =>
    (await admin.get("/api/v1/requests?status=queued&limit=100")).body.data.length > 0;
  for (let tries = 0; tries < 700 && await isQueued(); tries++) {
    await Promise.all(devices.map((device, place) => device.poll(`end-${tries}-${place}`)));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await presser.press(server.url);
  assert.equal(await server.stop(), 0);

  console.log(`${markers.length} polls, ${presser.answered} presses, ${requests.length} requests answered`);
  await expectRecorded(path, markers);
  const shown = await ask(
    path,
    "SELECT r.id, r.status, count(e.id) AS times FROM requests_1 r LEFT JOIN exchanges_1 e ON e.request_id = r.id " +
      "AND e.inputs ->> '$.reason' = 'request' GROUP BY r.id",
  );
  const known = new Map(shown.map(({ id, status, times }) => [id, `${status} ${times}`]));
  assert.deepEqual(requests.filter((id) => known.get(id) !== "shown 1"), [], JSON.stringify([...known]));
  const [presses] = await ask(
    path,
    `SELECT (SELECT count(*) FROM presses_1 p WHERE p.device_id = d.id) AS presses, (SELECT sum(revision) FROM ` +
      "(SELECT max(revision) AS revision FROM app_states_1 s WHERE s.device_id = d.id GROUP BY app_id)) AS changes " +
      `FROM devices_1 d WHERE d.hardware_id = '${PRESSING}'`,
  );
  assert.equal(Number(presses?.["presses"]), presser.answered, "each press counted once");
});
