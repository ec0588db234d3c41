import type { DatabaseClient, Row, Statement } from "../client.ts";
import { readInteger, readJson, readOptionalInteger, readOptionalText, readText } from "../row.ts";
import { insertStatement } from "../table.ts";
import { playlists1 } from "./playlists_1.ts";
import { playlists2 } from "./playlists_2.ts";

/** Every version of this entity, oldest first. */
export const tables = [playlists1, playlists2];

/** One item of a device's standing rotation. */
export interface PlaylistItem {
  readonly id: string;
  readonly deviceId: string;
  /** Place in the rotation, from 0. */
  readonly position: number;
  readonly appId: string;
  /** 1 Monday to 7 Sunday; empty means every day. */
  readonly days: number[];
  /** Time of day, `HH:MM`. */
  readonly from: string | null;
  readonly to: string | null;
  /** For how many polls it stays before the next item, where it has no minutes. */
  readonly polls: number;
  /** For how many minutes it stays, however often the device polls; null where polls are counted. */
  readonly minutes: number | null;
}

/** A device's playlist in its order. */
export async function findPlaylist(db: DatabaseClient, deviceId: string): Promise<PlaylistItem[]> {
  return (await db.execute({ sql: playlists2.statements.find, args: [deviceId] })).rows.map(fromColumns);
}

/** Puts a new playlist in the place of a device's old one, all or none. */
export async function replacePlaylist(
  db: DatabaseClient,
  deviceId: string,
  items: readonly PlaylistItem[],
): Promise<void> {
  await db.batch([
    deletePlaylistStatement(deviceId),
    ...items.map((item) => insertStatement(playlists2, toColumns({ ...item, deviceId }))),
  ]);
}

/** The playlists of these devices, each in its order. */
export async function listPlaylists(
  db: DatabaseClient,
  deviceIds: readonly string[],
): Promise<PlaylistItem[]> {
  const sql = `SELECT * FROM ${playlists2.name} WHERE device_id IN (SELECT value FROM json_each(?)) ` +
    "ORDER BY device_id, position, id";
  return (await db.execute({ sql, args: [JSON.stringify(deviceIds)] })).rows.map(fromColumns);
}

/** Ids of the newest devices that have a playlist. */
export async function listPlaylistDevices(
  db: DatabaseClient,
  { limit }: { readonly limit: number },
): Promise<string[]> {
  const sql = `SELECT DISTINCT device_id FROM ${playlists2.name} ORDER BY device_id DESC LIMIT ?`;
  return (await db.execute({ sql, args: [limit] })).rows.map((row) => readText(row, "device_id"));
}

/** Rows that one statement writes: so many that a thousand devices are few statements, each of a megabyte or two. */
const ROWS_PER_STATEMENT = 5000;

/** Puts new playlists in the place of those of these devices, all or none. Each item names its device. */
export async function replacePlaylists(
  db: DatabaseClient,
  deviceIds: readonly string[],
  items: readonly PlaylistItem[],
): Promise<void> {
  const { name, columns } = playlists2;
  const places = columns.map((_, index) => `value ->> ${index}`);
  const insert = `INSERT INTO ${name} (${columns.join(", ")}) SELECT ${places.join(", ")} FROM json_each(?)`;
  const rows = items.map((item) => {
    const row = toColumns(item);
    return columns.map((column) => row[column]);
  });
  const inserts: Statement[] = [];
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    inserts.push({ sql: insert, args: [JSON.stringify(rows.slice(start, start + ROWS_PER_STATEMENT))] });
  }
  await db.batch([
    {
      sql: `DELETE FROM ${name} WHERE device_id IN (SELECT value FROM json_each(?))`,
      args: [JSON.stringify(deviceIds)],
    },
    ...inserts,
  ]);
}

/** Deletes a device's playlist. */
export function deletePlaylistStatement(deviceId: string): Statement {
  return { sql: playlists2.statements.deleteOfDevice, args: [deviceId] };
}

/** Takes an app out of every playlist. */
export function deletePlaylistItemsOfAppStatement(appId: string): Statement {
  return { sql: playlists2.statements.deleteOfApp, args: [appId] };
}

function toColumns(item: PlaylistItem): Row {
  return {
    id: item.id,
    device_id: item.deviceId,
    position: item.position,
    app_id: item.appId,
    days: JSON.stringify(item.days),
    from_time: item.from,
    to_time: item.to,
    polls: item.polls,
    minutes: item.minutes,
  };
}

/** An item from its columns. Throws RowError. */
export function fromColumns(row: Row): PlaylistItem {
  return {
    id: readText(row, "id"),
    deviceId: readText(row, "device_id"),
    position: readInteger(row, "position"),
    appId: readText(row, "app_id"),
    days: readJson(row, "days"),
    from: readOptionalText(row, "from_time"),
    to: readOptionalText(row, "to_time"),
    polls: readInteger(row, "polls"),
    minutes: readOptionalInteger(row, "minutes"),
  };
}
