import assert from "node:assert/strict";
import type { DatabaseClient } from "../../database/mod.ts";
import type { Fleet } from "./fleet.ts";
import { readRecord } from "./record.ts";

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
  const { lost, shown, pressing, miscounted } = await readRecord(db, answered.map(({ marker }) => marker));
  assert.deepEqual(lost.slice(0, 10), [], `${lost.length} of ${answered.length} answered exchanges are lost`);
  const twice = [...shown].filter(([, count]) => count > 1);
  assert.deepEqual(twice, [], "requests that were shown more than once");
  assert.equal(shown.size, requests, "every request was shown");
  assert.ok(pressing > fleet.count / 3 - 2, `only ${pressing} devices pressed`);
  assert.deepEqual(miscounted, [], "devices whose state does not follow from their presses");
}
