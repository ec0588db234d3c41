import { appStates1 } from "../app_states/app_states_1.ts";
import { apps1 } from "../apps/apps_1.ts";
import { type AppRow, fromColumns as toApp } from "../apps/mod.ts";
import type { DatabaseClient, Row, Value } from "../client.ts";
import { devices2 } from "../devices/devices_2.ts";
import { type DeviceRow, fromColumns as toDevice } from "../devices/row.ts";
import { labels1 } from "../labels/labels_1.ts";
import { fromColumns as toItem, type PlaylistItem } from "../playlists/mod.ts";
import { playlists2 } from "../playlists/playlists_2.ts";
import { requests1 } from "../requests/requests_1.ts";
import { readFirst, readJson } from "../row.ts";
import { fromColumns as toScreen, type ScreenRow } from "../screens/mod.ts";
import { screens2 } from "../screens/screens_2.ts";
import { tokens1 } from "../tokens/tokens_1.ts";

/** How things stand with a device: all that its poll reads of it, as it is at one moment. */
export interface StandingRow {
  readonly device: DeviceRow;
  /** What it showed last, or null when it never polled. */
  readonly screen: ScreenRow | null;
  /** Captions that an admin typed, by button. */
  readonly typedLabels: Readonly<Record<string, string>>;
  readonly playlist: readonly PlaylistItem[];
  /** The different selectors of queued requests, also of those that do not mean this device. */
  readonly queuedSelectors: readonly string[];
  /** Whether a request is queued for this very device. */
  readonly isQueued: boolean;
  /** The device's own default app; null where it has none, or where that is gone. */
  readonly defaultApp: AppRow | null;
  /** The newest state of the app on show on this device, or null. */
  readonly state: { readonly appId: string; readonly revision: number; readonly state: unknown } | null;
  /** The device whose token was shown beside the key, or null. */
  readonly tokenOwner: string | null;
}

/** What a device is found by: one of its names, or its token's hash. */
export interface StandingKey {
  readonly by: "id" | "friendlyId" | "hardwareId" | "token";
  readonly value: string;
  /** Hash of a token that came along; whose it is stands in the answer. */
  readonly tokenHash?: string | null;
  /** Milliseconds since the epoch: tokens end. */
  readonly now: number;
}

const QUEUED = "status = 'queued'";

function owner(hash: string): string {
  return `SELECT device_id FROM ${tokens1.name} WHERE hash = ${hash} AND kind = 'device' ` +
    "AND (expires_at IS NULL OR expires_at > ?2)";
}

const CONDITIONS: Readonly<Record<StandingKey["by"], string>> = {
  id: "d.id = ?1",
  friendlyId: "d.friendly_id = ?1",
  hardwareId: "d.hardware_id = ?1",
  token: `d.id = (${owner("?1")})`,
};

function array(table: { readonly columns: readonly string[] }, alias: string): string {
  return `json_array(${table.columns.map((column) => `${alias}.${column}`).join(", ")})`;
}

// One value of JSON: a row of fifty columns costs several times as much on its way through the client and the worker.
const PARTS = [
  array(devices2, "d"),
  `CASE WHEN s.device_id IS NULL THEN NULL ELSE ${array(screens2, "s")} END`,
  "(SELECT json_group_array(json_array(button, text)) FROM " +
  `(SELECT button, text FROM ${labels1.name} WHERE device_id = d.id ORDER BY button))`,
  `(SELECT json_group_array(${array(playlists2, "p")}) FROM ` +
  `(SELECT * FROM ${playlists2.name} WHERE device_id = d.id ORDER BY position, id) AS p)`,
  "(SELECT json_group_array(selector) FROM " +
  `(SELECT DISTINCT selector FROM ${requests1.name} WHERE ${QUEUED} AND selector IS NOT NULL))`,
  `EXISTS (SELECT 1 FROM ${requests1.name} WHERE ${QUEUED} AND device_id = d.id)`,
  `CASE WHEN a.id IS NULL THEN NULL ELSE ${array(apps1, "a")} END`,
  `(SELECT json_array(app_id, revision, state) FROM ${appStates1.name} ` +
  "WHERE device_id = d.id AND app_id = s.app_id ORDER BY revision DESC LIMIT 1)",
  `(${owner("?3")})`,
];

const SELECT = `SELECT json_array(${PARTS.join(", ")}) AS found FROM ${devices2.name} AS d ` +
  `LEFT JOIN ${screens2.name} AS s ON s.device_id = d.id LEFT JOIN ${apps1.name} AS a ON a.id = d.default_app_id `;

type Values = readonly Value[];

/** The device and how things stand with it, in one statement; null where there is none. */
export async function findStanding(
  db: DatabaseClient,
  { by, value, tokenHash = null, now }: StandingKey,
): Promise<StandingRow | null> {
  const { rows } = await db.execute({
    sql: `${SELECT}WHERE ${CONDITIONS[by]}`,
    args: [value, now, tokenHash],
  });
  return readFirst(rows, fromFound);
}

function fromFound(row: Row): StandingRow {
  const [device, screen, labels, playlist, queuedSelectors, isQueued, app, state, tokenOwner] = readJson<
    [
      Values,
      Values | null,
      [string, string][],
      Values[],
      string[],
      number,
      Values | null,
      Values | null,
      string,
    ]
  >(row, "found");
  return {
    device: toDevice(toRow(devices2.columns, device)),
    screen: screen === null ? null : toScreen(toRow(screens2.columns, screen)),
    typedLabels: Object.fromEntries(labels),
    playlist: playlist.map((item) => toItem(toRow(playlists2.columns, item))),
    queuedSelectors,
    isQueued: isQueued === 1,
    defaultApp: app === null ? null : toApp(toRow(apps1.columns, app)),
    state: state === null ? null : toState(state),
    tokenOwner,
  };
}

function toState([appId, revision, state]: Values): StandingRow["state"] {
  return { appId: String(appId), revision: Number(revision), state: JSON.parse(String(state)) };
}

function toRow(columns: readonly string[], values: Values): Row {
  const row: Record<string, Value> = {};
  for (let at = 0; at < columns.length; at++) row[columns[at]!] = values[at] ?? null;
  return row;
}
