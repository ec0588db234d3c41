import { cancelRequest, type DeviceRow, findPlaylist, listPlaylists } from "../../../database/mod.ts";
import {
  changeTheseDevices,
  type Matched,
  queueForDevices,
  restoreDevices,
  restoreLabels,
  restorePlaylists,
  setPlaylistsOf,
} from "../../bulk/mod.ts";
import { InvalidBodyError } from "../../errors.ts";
import { sayCount } from "../../pages/bulk/bulk_page.tsx";
import type { Services } from "../../services.ts";
import { devicesPatch } from "../api/device_schema.ts";
import { toDevicesPatch } from "../api/devices_patch.ts";
import { readInput } from "../api/faults.ts";
import { expectProgram } from "../api/known.ts";
import type { Fields } from "./read_selected.ts";

/** What was done with many devices: a sentence, and the way back. */
export interface Done {
  readonly text: string;
  /** Answers what it did, in one sentence. */
  readonly undo: () => Promise<string>;
}

/** A change of many devices, from the fields of its form. Throws InvalidBodyError. */
type Change = (services: Services, devices: readonly DeviceRow[], fields: Fields) => Promise<Done>;

/** Before anything else that is queued in the usual way. */
const PRIORITY = 10;

/** Every change by its name. */
export const BULK_CHANGES: Readonly<Record<string, Change>> = {
  labels: (services, devices, fields) => {
    const set = readPairs(fields.get("set") ?? "");
    const gone = split(fields.get("remove") ?? "").map((key) => [key, null] as const);
    if (set.length + gone.length === 0) throw fault("set", "Found no label, expected key=value.");
    const labels = Object.fromEntries([...gone, ...set]);
    return patch(services, devices, {
      body: { labels },
      restore: () => restoreLabels(services, { devices, keys: Object.keys(labels) }),
    });
  },
  app: (services, devices, fields) =>
    patch(services, devices, {
      fields: ["defaultAppId"],
      body: { default_app_id: fields.get("default_app_id") || null },
    }),
  time_zone: (services, devices, fields) =>
    patch(services, devices, {
      fields: ["timeZone"],
      body: { time_zone: (fields.get("time_zone") ?? "").trim() },
    }),
  sleep: (services, devices, fields) => {
    const [from, to] = [fields.get("from_time") ?? "", fields.get("to_time") ?? ""];
    const sleep = from === "" && to === "" ? null : { from: from.slice(0, 5), to: to.slice(0, 5) };
    return patch(services, devices, { fields: ["sleep"], body: { sleep } });
  },
  refresh: (services, devices, fields) => {
    const text = (fields.get("refresh_seconds") ?? "").trim();
    const body = { refresh_seconds: text === "" ? null : Number(text) };
    return patch(services, devices, { fields: ["refreshSeconds"], body });
  },
  playlist: changePlaylists,
  message: queueMessage,
};

async function patch(
  services: Services,
  devices: readonly DeviceRow[],
  { body, fields = [], restore = () => restoreDevices(services, { devices, fields }) }: {
    readonly body: Record<string, unknown>;
    /** What is put back as it was, unless `restore` does it. */
    readonly fields?: readonly (keyof DeviceRow)[];
    readonly restore?: () => Promise<Matched>;
  },
): Promise<Done> {
  const { matched } = await changeTheseDevices(services, {
    deviceIds: devices.map(({ id }) => id),
    patch: toDevicesPatch(readInput(devicesPatch, body)),
  });
  return {
    text: `Changed ${sayCount(matched)}.`,
    undo: async () => `Taken back on ${sayCount((await restore()).matched)}.`,
  };
}

async function changePlaylists(
  services: Services,
  devices: readonly DeviceRow[],
  fields: Fields,
): Promise<Done> {
  const { db } = services;
  const deviceIds = devices.map(({ id }) => id);
  const from = fields.get("from") ?? "";
  const copied = from === "" ? [] : await findPlaylist(db, from);
  if (from !== "" && copied.length === 0) throw fault("items", "That device has no playlist any more.");
  const items = from === ""
    ? fields.getAll("item").map((appId) => ({
      appId,
      days: [],
      from: null,
      to: null,
      polls: 1,
      minutes: null,
    }))
    : copied.map(({ id: _id, deviceId: _deviceId, position: _position, ...item }) => item);
  const before = await listPlaylists(db, deviceIds);
  await setPlaylistsOf(services, { deviceIds, items });
  const count = sayCount(devices.length);
  return {
    text: items.length === 0 ? `Took the playlists from ${count}.` : `Gave the playlist to ${count}.`,
    undo: async () => {
      await restorePlaylists(services, { deviceIds, items: before });
      return `Gave ${count} back the playlists that they had.`;
    },
  };
}

async function queueMessage(
  services: Services,
  devices: readonly DeviceRow[],
  fields: Fields,
): Promise<Done> {
  const text = (name: string) => (fields.get(name) ?? "").trim();
  if (text("title") === "" && text("body") === "") {
    throw fault("title", "Found nothing, expected a title or a text.");
  }
  const hours = text("hours");
  if (hours !== "" && !(Number(hours) > 0 && Number(hours) <= 8760)) {
    throw fault("hours", `Found ${hours}, expected up to 8760 hours.`);
  }
  const app = { kind: "message", settings: { title: text("title"), body: text("body") } };
  expectProgram(app);
  const now = services.clock.now().epochMilliseconds;
  const requests = await queueForDevices(services, {
    deviceIds: devices.map(({ id }) => id),
    app,
    priority: PRIORITY,
    expiresAt: hours === "" ? null : now + Math.round(Number(hours) * 3_600_000),
  });
  return {
    text: `Queued the message for ${sayCount(devices.length)}.`,
    undo: async () => {
      let cancelled = 0;
      for (const id of requests) {
        const row = await cancelRequest(services.db, id, services.clock.now().epochMilliseconds);
        if (row?.status === "cancelled") cancelled++;
      }
      const at = services.clock.now();
      services.events.emit({ kind: "request", at, deviceId: null, id: requests[0] ?? "" });
      return `Cancelled the message for ${sayCount(cancelled)}.`;
    },
  };
}

/** Words parted by commas or spaces. */
function split(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

function readPairs(text: string): (readonly [string, string])[] {
  return split(text).map((pair) => {
    const [key = "", ...rest] = pair.split("=");
    if (key === "" || rest.length !== 1) {
      throw fault("set", `Found ${pair.slice(0, 80)}, expected key=value.`);
    }
    return [key, rest.join("=")] as const;
  });
}

function fault(path: string, detail: string): InvalidBodyError {
  return new InvalidBodyError([{ path, detail }]);
}
