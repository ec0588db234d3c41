import assert from "node:assert/strict";
import type { DatabaseClient } from "../../database/mod.ts";
import { type Fleet, protocolOf } from "./fleet.ts";

/** Compares what the devices saw with what is on record: `least` visits were answered, and these requests shown. */
export async function compareRecords(
  fleet: Fleet,
  db: DatabaseClient,
  { requests, least }: { readonly requests: number; readonly least: number },
): Promise<void> {
  const { answered, invalid, unanswered } = fleet;
  console.log(`${answered.length} answered, ${unanswered} not`);
  assert.deepEqual(invalid.slice(0, 5), [], `${invalid.length} answers that the protocol forbids`);
  assert.ok(answered.length >= least, `only ${answered.length} visits were answered`);

  const { rows } = await db.execute("SELECT path, request_id FROM exchanges_1");
  const recorded = new Map<string, number>();
  const shown = new Map<string, number>();
  for (const { path, request_id: request } of rows) {
    const marker = /[?&]marker=([\w-]+)/.exec(String(path))?.[1];
    if (marker !== undefined) recorded.set(marker, (recorded.get(marker) ?? 0) + 1);
    // A press stays with what is on show.
    if (request === null || /event=press/.test(String(path))) continue;
    shown.set(String(request), (shown.get(String(request)) ?? 0) + 1);
  }
  const lost = answered.filter(({ marker }) => !recorded.has(marker)).map(({ marker }) => marker);
  assert.deepEqual(lost.slice(0, 10), [], `${lost.length} of ${answered.length} answered exchanges are lost`);
  const twice = [...shown].filter(([, count]) => count > 1);
  assert.deepEqual(twice, [], "requests that were shown more than once");
  assert.equal(shown.size, requests, "every request was shown");

  // Three captions rotate by one with each press that counts.
  const counted = await db.execute(
    "SELECT d.hardware_id AS id, count(*) AS presses FROM presses_1 p JOIN devices_1 d ON d.id = p.device_id GROUP BY d.id",
  );
  const presses = new Map(counted.rows.map((row) => [String(row["id"]), Number(row["presses"])]));
  assert.ok(presses.size > fleet.count / 3 - 2, `only ${presses.size} devices pressed`);
  const states = await db.execute(
    "SELECT d.hardware_id AS id, sum(s.revision) AS revisions FROM (SELECT device_id, app_id, max(revision) AS revision " +
      "FROM app_states_1 GROUP BY device_id, app_id) s JOIN devices_1 d ON d.id = s.device_id GROUP BY d.id",
  );
  for (const { id, revisions } of states.rows) {
    assert.equal(Number(revisions), presses.get(String(id)), `presses of ${id} that changed its state`);
  }
  assert.ok(protocolOf(0) === "composer" && states.rows.length > 0);
}
