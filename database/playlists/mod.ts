import type { DatabaseClient, Row, Statement } from "../client.ts";
import { readInteger, readJson, readOptionalText, readText } from "../row.ts";
import { insertStatement } from "../table.ts";
import { playlists1 } from "./playlists_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [playlists1];

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
  /** For how many polls it stays before the next item. */
  readonly polls: number;
}

/** A device's playlist in its order. */
export async function findPlaylist(db: DatabaseClient, deviceId: string): Promise<PlaylistItem[]> {
  return (await db.execute({ sql: playlists1.statements.find, args: [deviceId] })).rows.map(fromColumns);
}

/** Puts a new playlist in the place of a device's old one, all or none. */
export async function replacePlaylist(
  db: DatabaseClient,
  deviceId: string,
  items: readonly PlaylistItem[],
): Promise<void> {
  await db.batch([
    deletePlaylistStatement(deviceId),
    ...items.map((item) => insertStatement(playlists1, toColumns({ ...item, deviceId }))),
  ]);
}

/** Deletes a device's playlist. */
export function deletePlaylistStatement(deviceId: string): Statement {
  return { sql: playlists1.statements.deleteOfDevice, args: [deviceId] };
}

/** Takes an app out of every playlist. */
export function deletePlaylistItemsOfAppStatement(appId: string): Statement {
  return { sql: playlists1.statements.deleteOfApp, args: [appId] };
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
  };
}

function fromColumns(row: Row): PlaylistItem {
  return {
    id: readText(row, "id"),
    deviceId: readText(row, "device_id"),
    position: readInteger(row, "position"),
    appId: readText(row, "app_id"),
    days: readJson(row, "days"),
    from: readOptionalText(row, "from_time"),
    to: readOptionalText(row, "to_time"),
    polls: readInteger(row, "polls"),
  };
}
