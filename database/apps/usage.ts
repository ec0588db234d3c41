import type { DatabaseClient } from "../client.ts";
import { devices2 } from "../devices/devices_2.ts";
import { playlists2 } from "../playlists/playlists_2.ts";
import { requests1 } from "../requests/requests_1.ts";
import { readInteger, readText } from "../row.ts";

/** Who shows an app. */
export interface AppUsage {
  /** How many devices have it as their default. */
  readonly defaults: number;
  /** Some of them, the oldest first. */
  readonly named: readonly { readonly id: string; readonly name: string }[];
  /** How many devices have it in their playlist. */
  readonly playlists: number;
  /** How many requests wait to show it. */
  readonly queued: number;
}

/** Devices that are named of those whose default an app is. */
const NAMED = 3;

/** An app that nobody shows. */
export const UNUSED: AppUsage = { defaults: 0, named: [], playlists: 0, queued: 0 };

/** Who shows these apps, by their ids; those that nobody shows are left out. */
export async function findAppUsage(
  db: DatabaseClient,
  ids: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, AppUsage>> {
  const list = JSON.stringify(ids);
  const [defaults, playlists, queued] = await Promise.all([
    db.execute({ sql: DEFAULTS, args: [list, NAMED] }),
    db.execute({ sql: PLAYLISTS, args: [list] }),
    db.execute({ sql: QUEUED, args: [list, now] }),
  ]);
  const found = new Map<string, AppUsage>();
  const add = (id: string, change: (known: AppUsage) => Partial<AppUsage>) => {
    const known = found.get(id) ?? UNUSED;
    found.set(id, { ...known, ...change(known) });
  };
  for (const row of defaults.rows) {
    const device = { id: readText(row, "id"), name: readText(row, "name") };
    add(readText(row, "app_id"), ({ named }) => ({
      defaults: readInteger(row, "count"),
      named: [...named, device],
    }));
  }
  for (const row of playlists.rows) {
    add(readText(row, "app_id"), () => ({ playlists: readInteger(row, "count") }));
  }
  for (const row of queued.rows) add(readText(row, "app_id"), () => ({ queued: readInteger(row, "count") }));
  return found;
}

const WANTED = "(SELECT value FROM json_each(?1))";

const DEFAULTS = `SELECT app_id, id, name, count FROM (SELECT default_app_id AS app_id, id, name, ` +
  `row_number() OVER (PARTITION BY default_app_id ORDER BY id) AS place, ` +
  `count(*) OVER (PARTITION BY default_app_id) AS count ` +
  `FROM ${devices2.name} WHERE default_app_id IN ${WANTED}) WHERE place <= ?2 ORDER BY app_id, id`;

const PLAYLISTS = `SELECT app_id, count(DISTINCT device_id) AS count FROM ${playlists2.name} ` +
  `WHERE app_id IN ${WANTED} GROUP BY app_id`;

const QUEUED = `SELECT app_id, count(*) AS count FROM ${requests1.name} WHERE status = 'queued' ` +
  `AND app_id IN ${WANTED} AND (expires_at IS NULL OR expires_at > ?2) GROUP BY app_id`;
