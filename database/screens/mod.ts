import type { DatabaseClient, Row, Statement } from "../client.ts";
import {
  readFirst,
  readInteger,
  readJson,
  readOptionalInteger,
  readOptionalText,
  readText,
  toJson,
} from "../row.ts";
import { upsertStatement } from "../table.ts";
import { screens1 } from "./screens_1.ts";
import { screens2 } from "./screens_2.ts";

/** Every version of this entity, oldest first. */
export const tables = [screens1, screens2];

/** The table that holds what is on show, for statements that ask whether something is. */
export const screensTable = screens2.name;

const { statements } = screens2;

/** What a device shows since its last answered poll. Times in milliseconds since the epoch. */
export interface ScreenRow {
  readonly deviceId: string;
  readonly appId: string;
  /** The app that a request brought with it. */
  readonly app: { readonly kind: string; readonly settings: Record<string, unknown> } | null;
  readonly requestId: string | null;
  /** Captions by button, as the device got them. */
  readonly labels: Record<string, string>;
  readonly text: string | null;
  readonly imageHash: string | null;
  /** What names these pixels whatever their encoding. */
  readonly drawing: string;
  /** Since when it shows these pixels without a break; grows by at least a second whenever they change. */
  readonly shownSince: number;
  readonly refreshSeconds: number;
  readonly seenAt: number;
  readonly exchangeId: string;
  readonly protocol: string;
  /** The address that the device reached the server at, without a trailing slash. */
  readonly baseUrl: string;
  readonly telemetry: Record<string, unknown>;
  readonly playlistItemId: string | null;
  /** For how many polls that item has been on show. */
  readonly playlistPolls: number;
  /** Since when that item has been on show. */
  readonly playlistSince: number;
}

/** What a device shows, or null before its first answered poll. */
export async function findScreen(db: DatabaseClient, deviceId: string): Promise<ScreenRow | null> {
  return readFirst((await db.execute({ sql: statements.find, args: [deviceId] })).rows, fromColumns);
}

/** What these devices show; one that has not polled yet has no row. */
export async function listScreens(db: DatabaseClient, deviceIds: readonly string[]): Promise<ScreenRow[]> {
  if (deviceIds.length === 0) return [];
  return (await db.execute({ sql: statements.list, args: [JSON.stringify(deviceIds)] })).rows.map(
    fromColumns,
  );
}

/** Screens that are looked through in one statement, and apps that are found at most. */
const SLICE = 5000;
const MOST_APPS = 1000;

/**
 * The apps that requests brought with them and that are on show. No index knows them, so all screens are looked through,
 * in slices that hold no poll up for long.
 */
export async function shownOwnApps(db: DatabaseClient): Promise<NonNullable<ScreenRow["app"]>[]> {
  const sql = `SELECT max(at) AS last, json_group_array(app) FILTER (WHERE app IS NOT NULL) AS apps FROM ` +
    `(SELECT rowid AS at, app FROM ${screens2.name} WHERE rowid > ? ORDER BY rowid LIMIT ${SLICE})`;
  const apps: string[] = [];
  for (let last: number | null = -1; last !== null && apps.length < MOST_APPS;) {
    const { rows } = await db.execute({ sql, args: [last] });
    for (const app of readFirst(rows, (row) => readJson<string[]>(row, "apps")) ?? []) apps.push(app);
    last = readFirst(rows, (row) => readOptionalInteger(row, "last"));
  }
  return apps.slice(0, MOST_APPS).map((app) => JSON.parse(app));
}

/** Records what a device shows from now on. */
export function screenStatement(screen: ScreenRow): Statement {
  return upsertStatement(screens2, {
    device_id: screen.deviceId,
    app_id: screen.appId,
    app: toJson(screen.app),
    request_id: screen.requestId,
    labels: JSON.stringify(screen.labels),
    text: screen.text,
    image_hash: screen.imageHash,
    drawing: screen.drawing,
    shown_since: screen.shownSince,
    refresh_seconds: screen.refreshSeconds,
    seen_at: screen.seenAt,
    exchange_id: screen.exchangeId,
    protocol: screen.protocol,
    base_url: screen.baseUrl,
    telemetry: JSON.stringify(screen.telemetry),
    playlist_item_id: screen.playlistItemId,
    playlist_polls: screen.playlistPolls,
    playlist_since: screen.playlistSince,
  });
}

/** Ids of devices that show an image. */
export async function findDevicesShowing(
  db: DatabaseClient,
  imageHash: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await db.execute({ sql: statements.showing, args: [imageHash, limit] });
  return rows.map((row) => readText(row, "device_id"));
}

/** Forgets what a device shows. */
export function deleteScreenStatement(deviceId: string): Statement {
  return { sql: statements.deleteOfDevice, args: [deviceId] };
}

/** A screen from its columns. Throws RowError. */
export function fromColumns(row: Row): ScreenRow {
  return {
    deviceId: readText(row, "device_id"),
    appId: readText(row, "app_id"),
    app: readJson(row, "app"),
    requestId: readOptionalText(row, "request_id"),
    labels: readJson(row, "labels"),
    text: readOptionalText(row, "text"),
    imageHash: readOptionalText(row, "image_hash"),
    drawing: readText(row, "drawing"),
    shownSince: readInteger(row, "shown_since"),
    refreshSeconds: readInteger(row, "refresh_seconds"),
    seenAt: readInteger(row, "seen_at"),
    exchangeId: readText(row, "exchange_id"),
    protocol: readText(row, "protocol"),
    baseUrl: readText(row, "base_url"),
    telemetry: readJson(row, "telemetry"),
    playlistItemId: readOptionalText(row, "playlist_item_id"),
    playlistPolls: readInteger(row, "playlist_polls"),
    playlistSince: readInteger(row, "playlist_since"),
  };
}
