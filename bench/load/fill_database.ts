import { createHash } from "node:crypto";
import { createDatabaseClient, type DatabaseClient, openDatabase } from "../../database/mod.ts";
import { type FleetDevice, fleetDevice, fleetGlass } from "./fleet_device.ts";

/** How large a prepared database is. */
export interface Filling {
  readonly devices: number;
  readonly exchanges: number;
  /** Further devices, numbered after those: each shows what no other does, so that its first poll composes a screen. */
  readonly distinct?: number;
}

/** Apps that the devices show: composed alike for all who show them on equal glass. */
const APPS = [
  {
    id: "01J000000000000000000000A0",
    kind: "message",
    settings: { title: "Lunch", body: "Soup is **ready**" },
  },
  { id: "01J000000000000000000000A1", kind: "clock", settings: {} },
  {
    id: "01J000000000000000000000A2",
    kind: "message",
    settings: { title: "Room 7", body: "Free until 14:00" },
  },
  { id: "01J000000000000000000000A3", kind: "qr", settings: { text: "https://screens.example/guide" } },
];

/** An app that shows on each device what it does on no other: words and bars that follow from its number. */
const OWN = {
  id: "01J000000000000000000000A4",
  kind: "template",
  settings: {
    markup: `{% assign own = trmnl.device.name | split: " " | last | plus: 0 %}
<p>{{ trmnl.device.name }}: today there is soup {{ own }}, {{ own | times: 7919 }} portions of it, and bread as long as
there is some. Ask for {{ trmnl.device.friendly_id }}.</p>
<div style="display: flex; align-items: flex-end; height: 120px">{% for bar in (1..12) %}
<div style="width: 24px; margin-right: 8px; background: black; height: {{ own | times: bar | modulo: 97 | plus: 4 }}px"></div>
{% endfor %}</div>`,
  },
};

const CHUNK = 5000;
const EXCHANGE_CHUNK = 20_000;

/** Makes a database of the newest shape with so many devices, each with what it shows, and so many exchanges. */
export async function fillDatabase(
  path: string,
  { devices, exchanges, distinct = 0 }: Filling,
): Promise<void> {
  const options = { url: `file:${path}`, authToken: null, syncUrl: null };
  await (await openDatabase(options)).close();
  const db = createDatabaseClient({ ...options, patience: { call: 600_000 } });
  try {
    await insertRows(
      db,
      "apps_1",
      [...APPS, OWN].map((app) => ({
        ...app,
        name: app.kind,
        settings: JSON.stringify(app.settings),
        created_at: 0,
        updated_at: 0,
      })),
    );
    const glass = {
      trmnl: fleetGlass("trmnl"),
      screen: fleetGlass("screen"),
      composer: fleetGlass("composer"),
    };
    const all = devices + distinct;
    const appOf = (number: number) => number < devices ? APPS[number % APPS.length]!.id : OWN.id;
    for (let start = 0; start < all; start += CHUNK) {
      const list = Array.from({ length: Math.min(CHUNK, all - start) }, (_, at) => fleetDevice(start + at));
      await insertRows(
        db,
        "devices_2",
        list.map((device) => ({
          ...deviceColumns(device, glass[device.protocol]),
          default_app_id: appOf(device.number),
        })),
      );
      await insertRows(db, "tokens_1", list.map(tokenColumns));
      await insertRows(db, "screens_2", list.map(screenColumns));
    }
    for (let start = 0; start < exchanges; start += EXCHANGE_CHUNK) {
      await insertExchanges(db, { start, count: Math.min(EXCHANGE_CHUNK, exchanges - start), devices });
    }
    await db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    await db.close();
  }
}

async function insertRows(
  db: DatabaseClient,
  table: string,
  rows: readonly Readonly<Record<string, string | number | null>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const places = columns.map((_, index) => `value ->> ${index}`);
  const sql = `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${places.join(", ")} FROM json_each(?)`;
  await db.batch([{ sql, args: [JSON.stringify(rows.map((row) => columns.map((column) => row[column])))] }]);
}

function deviceColumns(device: FleetDevice, glass: { model: string; panel: string }) {
  return {
    id: device.id,
    friendly_id: device.friendlyId,
    hardware_id: device.hardwareId,
    name: `Device ${device.number}`,
    note: "",
    model: glass.model,
    panel: glass.panel,
    panel_from: "device",
    labels: JSON.stringify({ room: `r${device.number % 500}` }),
    time_zone: "UTC",
    locale: "en",
    refresh_seconds: null,
    sleep: null,
    provisioning: "admitted",
    created_at: 0,
    updated_at: 0,
  };
}

function tokenColumns({ id, token }: FleetDevice) {
  const hash = createHash("sha256").update(token).digest("hex");
  return { hash, kind: "device", device_id: id, name: "setup", created_at: 0, expires_at: null };
}

/**
 * What a device shows since its last poll, of the size that a poll leaves: a row that grows with the first poll of a run moves
 * its neighbors to other pages. Which image it will be is not known yet, so a text of that length stands for it.
 */
function screenColumns({ id, number, protocol }: FleetDevice) {
  return {
    device_id: id,
    app_id: APPS[number % APPS.length]!.id,
    app: null,
    request_id: null,
    labels: protocol === "composer" ? '{"A":"","B":"","C":""}' : "{}",
    text: "What it says in words".padEnd(85, "."),
    image_hash: null,
    drawing: "=".padStart(44, "A"),
    shown_since: 1_700_000_000_000,
    refresh_seconds: 900,
    seen_at: 1_700_000_000_000,
    exchange_id: id,
    protocol,
    base_url: "http://127.0.0.1:40000",
    telemetry: '{"batteryVolts":4.08,"rssi":-61,"firmware":"1.7.1","refreshRate":900}',
    playlist_item_id: null,
    playlist_polls: 0,
    playlist_since: 0,
  };
}

/** Exchanges of the size that a poll of a TRMNL device has, one a second and spread over the devices. */
async function insertExchanges(
  db: DatabaseClient,
  { start, count, devices }: { start: number; count: number; devices: number },
): Promise<void> {
  const text = (length: number) => `{"filler":"${"x".repeat(length)}"}`;
  const sql = `WITH RECURSIVE n(i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?1 + ?2) ` +
    "INSERT INTO exchanges_1 (id, at, device_id, protocol, method, path, request, status, response, image_hash, " +
    "app_id, request_id, timings, error, inputs) SELECT printf('01J0000001%016d', i), 1000 * i, " +
    "printf('01J0000000%016d', (i * 7919) % ?3), 'trmnl', 'GET', '/api/display', ?4, 200, ?5, " +
    "printf('%064d', i % 997), ?6, NULL, ?7, NULL, ?8 FROM n";
  const args = [start, count, devices, text(380), text(420), APPS[0]!.id, text(120), text(760)];
  await db.batch([{ sql, args }]);
}
