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
    minutes: readOptionalInteger(row, "minutes"),
  };
}
