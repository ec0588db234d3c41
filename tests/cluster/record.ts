import type { DatabaseClient } from "../../database/mod.ts";

/** What a database has on record of a fleet. */
export interface FleetRecord {
  /** Markers of answered visits that are not on record. */
  readonly lost: readonly string[];
  /** Markers of answered visits that are on record more than once. */
  readonly doubled: readonly string[];
  /** How often each request was shown, by its id. */
  readonly shown: ReadonlyMap<string, number>;
  /** Devices that pressed. */
  readonly pressing: number;
  /** Devices whose state was changed another number of times than they pressed. */
  readonly miscounted: readonly {
    readonly id: string;
    readonly presses: number;
    readonly revisions: number;
  }[];
}

/**
 * Reads what became of visits with these markers. Handhelds must show an app whose state each press changes, and
 * presses of the last hour are looked at, since older ones are not kept.
 */
export async function readRecord(db: DatabaseClient, markers: readonly string[]): Promise<FleetRecord> {
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
  const lost = markers.filter((marker) => !recorded.has(marker));
  const doubled = markers.filter((marker) => (recorded.get(marker) ?? 0) > 1);
  return { lost, doubled, shown, ...await countPresses(db) };
}

/** Three captions rotate by one with each press that counts, so a state has as many revisions as presses. */
async function countPresses(db: DatabaseClient): Promise<Pick<FleetRecord, "pressing" | "miscounted">> {
  const counted = await db.execute(
    "SELECT d.hardware_id AS id, count(*) AS presses FROM presses_1 p JOIN devices_1 d ON d.id = p.device_id GROUP BY d.id",
  );
  const presses = new Map(counted.rows.map((row) => [String(row["id"]), Number(row["presses"])]));
  const states = await db.execute(
    "SELECT d.hardware_id AS id, sum(s.revision) AS revisions FROM (SELECT device_id, app_id, max(revision) AS revision " +
      "FROM app_states_1 GROUP BY device_id, app_id) s JOIN devices_1 d ON d.id = s.device_id GROUP BY d.id",
  );
  const all = states.rows.map((row) => {
    const id = String(row["id"]);
    return { id, revisions: Number(row["revisions"]), presses: presses.get(id) ?? 0 };
  });
  return { pressing: presses.size, miscounted: all.filter((one) => one.presses !== one.revisions) };
}
