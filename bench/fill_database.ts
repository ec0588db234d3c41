import { ulid } from "ulid";
import { type AppDevice, readSettings } from "../apps/mod.ts";
import { findProgram } from "../apps/programs.ts";
import {
  type DatabaseClient,
  type DeviceRow,
  findAppByKind,
  insertDeviceStatement,
  insertRequests,
  openDatabase,
  replacePlaylists,
  type RequestRow,
  screenStatement,
  type Statement,
  storeImage,
} from "../database/mod.ts";
import { deviceModel } from "../server/device_rows.ts";
import { newFriendlyId } from "../server/ids.ts";
import { installStarterApps } from "../server/starter_apps.ts";
import { type Image, panelToJson, renderImage } from "../renderers/mod.ts";
import { DAYS, type Past, pastOf } from "./past_exchanges.ts";

/** How much to put into a database. */
export interface Fill {
  readonly url: string;
  readonly devices: number;
  readonly exchanges: number;
  readonly requests: number;
}

const MODELS = [
  "og",
  "inkplate_10",
  "reterminal_e1002",
  "m5stickc_plus2",
  "generic_800x480_mono",
  "kindle_4",
];
const ROOMS = ["lobby", "kitchen", "office", "hall", "workshop", "library"];
const CHUNK = 500;

/**
 * Fills a new database, by the functions that the server writes with, as a fleet leaves it after two weeks: devices
 * of several models with screens, playlists and labels, their exchanges with telemetry and log, and a queue.
 */
export async function fillDatabase({ url, devices, exchanges, requests }: Fill): Promise<void> {
  const db = await openDatabase({ url, authToken: null, syncUrl: null });
  try {
    await installStarterApps(db, { now: () => Temporal.Now.instant() });
    const app = (await findAppByKind(db, "clock"))!;
    const end = Date.now();
    const rows = Array.from({ length: devices }, (_, index) => toDevice(index, { app: app.id, at: end }));
    const images = await drawImages(db, end);
    await inChunks(db, rows.map(insertDeviceStatement));
    await inChunks(db, pastOf(rows, { exchanges, images, app: app.id, end }));
    await inChunks(db, rows.map((row) => screenOf(row, { images, app: app.id, end })));
    await replacePlaylists(
      db,
      rows.slice(0, devices / 4).map(({ id }) => id),
      rows.slice(0, devices / 4).flatMap(({ id }) =>
        Array.from({ length: 6 }, (_, position) => ({
          ...{ id: ulid(), deviceId: id, position, appId: app.id, days: [] },
          ...{ from: null, to: null, polls: 1, minutes: null },
        }))
      ),
    );
    await insertRequests(db, Array.from({ length: requests }, (_, index) => toRequest(index, rows, end)));
  } finally {
    await db.close();
  }
}

function toDevice(index: number, { app, at }: { app: string; at: number }): DeviceRow {
  const model = deviceModel({ model: MODELS[index % MODELS.length]! });
  return {
    id: ulid(at - DAYS * 86_400_000 + index),
    friendlyId: newFriendlyId(),
    note: "",
    hardwareId: `02:00:00:00:${toHex(index >> 8)}:${toHex(index & 255)}`,
    name: `${model.name} ${index + 1}`,
    model: model.id,
    panel: { ...panelToJson(model.panel) },
    panelFrom: "device",
    labels: { room: ROOMS[index % ROOMS.length]!, floor: String(index % 9) },
    timeZone: "Europe/Berlin",
    locale: "en",
    defaultAppId: app,
    refreshSeconds: null,
    sleep: null,
    provisioning: index % 100 === 99 ? "waiting" : "admitted",
    createdAt: at - DAYS * 86_400_000,
    updatedAt: at,
  };
}

function toHex(byte: number): string {
  return byte.toString(16).padStart(2, "0").toUpperCase();
}

/** One picture a model, kept as the server keeps it. */
async function drawImages(db: DatabaseClient, composedAt: number): Promise<Map<string, Image>> {
  const app = findProgram("clock")!;
  const device: AppDevice = {
    ...{ name: "Lobby", friendlyId: "A1B2C3", admitted: true, serverUrl: "http://192.168.1.20:8080" },
    ...{ locale: "en-GB", buttons: [], drawsCaptions: false, typedLabels: {} },
  };
  const images = new Map<string, Image>();
  for (const id of MODELS) {
    const { panel } = deviceModel({ model: id });
    const now = Temporal.Instant.fromEpochMilliseconds(composedAt).toZonedDateTimeISO("Europe/Berlin");
    const context = { settings: readSettings(app, {}), now, panel, device, data: {}, apps: {} };
    const { image } = await renderImage(app.compose(app.init(context), context).view, panel);
    await storeImage(db, { ...image, composedAt });
    images.set(id, image);
  }
  return images;
}

function screenOf(device: DeviceRow, { images, app, end }: Omit<Past, "exchanges">): Statement {
  const hash = images.get(device.model)!.hash;
  return screenStatement({
    ...{ deviceId: device.id, appId: app, app: null, requestId: null, labels: {}, text: null },
    ...{
      imageHash: hash,
      drawing: hash,
      shownSince: end - 3_600_000,
      refreshSeconds: 900,
      seenAt: end - 60_000,
    },
    ...{ exchangeId: ulid(end), protocol: "trmnl", baseUrl: "http://192.168.1.20:8080" },
    telemetry: { batteryVolts: 3.91, batteryPercent: 71, rssi: -61, firmware: "1.7.3" },
    ...{ playlistItemId: null, playlistPolls: 0, playlistSince: 0 },
  });
}

function toRequest(index: number, devices: readonly DeviceRow[], at: number): RequestRow {
  const forAll = index % 10 === 0;
  return {
    ...{ id: ulid(at + index), appId: null, priority: index % 3, notBefore: at + 3_600_000, expiresAt: null },
    app: { kind: "message", settings: { title: `Message ${index + 1}`, body: "Soup is **ready**" } },
    deviceId: forAll ? null : devices[index % devices.length]!.id,
    selector: forAll ? `room=${ROOMS[index % ROOMS.length]}` : null,
    ...{ status: "queued", shownAt: null, exchangeId: null, createdAt: at },
  };
}

async function inChunks(db: DatabaseClient, statements: Iterable<Statement>): Promise<void> {
  let chunk: Statement[] = [];
  for (const statement of statements) {
    chunk.push(statement);
    if (chunk.length < CHUNK) continue;
    await db.batch(chunk);
    chunk = [];
  }
  if (chunk.length > 0) await db.batch(chunk);
}
