import {
  countQueued,
  type DatabaseClient,
  type DeviceRow,
  findApp,
  findDevices,
  findPlaylist,
  listScreens,
  type QueuedCount,
  type ScreenRow,
  surveyDevices,
  type SurveyedDevice,
} from "../../../database/mod.ts";
import { deviceModel, devicePanel } from "../../device_rows.ts";
import { viewDevice } from "../../pages/device_view.ts";
import { selectorFault, type WallFilter } from "../../pages/wall/filter.ts";
import { appNameOf, countStates, matchDevices, statesOf } from "../../pages/wall/match_devices.ts";
import type { Density, ShownBy, WallDevice, WallListProps } from "../../pages/wall/wall_view.ts";
import { dueItems } from "../../playlist.ts";
import { matchesSelector } from "../../selectors.ts";
import type { Services } from "../../services.ts";
import { zonedTime } from "../../zoned_time.ts";

/** Devices that the wall knows at most. */
export const DEVICES = 20_000;
/** Devices on one page. */
const PAGE: Readonly<Record<Density, number>> = { screens: 24, list: 40 };
/** Devices to decide on that the wall shows before its own. */
const WAITING = 3;

/** What the wall is asked for. */
export interface WallQuery {
  readonly filter: WallFilter;
  readonly density: Density;
  /** Ids of devices to open; the page of the list that the first is on is then the one that is read. */
  readonly open: readonly string[];
  readonly baseUrl: string;
  readonly deviceUrl: string;
}

/** Reads one page of the wall. Composes nothing, but for the devices that are opened. */
export async function readWall(services: Services, query: WallQuery): Promise<WallListProps> {
  const { db, clock, config } = services;
  const { density, open } = query;
  const now = clock.now().epochMilliseconds;
  const all = await surveyDevices(db, { limit: DEVICES });
  const matched = matchDevices(all, query.filter, now);
  const pages = Math.max(1, Math.ceil(matched.length / PAGE[density]));
  const opened = matched.findIndex(({ id }) => id === open[0]);
  const asked = opened === -1 ? query.filter.page : Math.floor(opened / PAGE[density]) + 1;
  const page = Math.min(asked, pages);
  const shown = matched.slice((page - 1) * PAGE[density], page * PAGE[density]);
  const decide = (provisioning: DeviceRow["provisioning"]) =>
    findDevices(db, all.filter((device) => device.provisioning === provisioning).slice(0, WAITING).map(idOf));
  const [devices, waiting, refused] = await Promise.all([
    readWallDevices(services, shown),
    decide("waiting"),
    decide("refused"),
  ]);
  const toOpen = devices.filter(({ device }) => open.includes(device.id));
  return {
    filter: { ...query.filter, page },
    density,
    counts: countStates(all, now),
    devices,
    found: matched.length,
    pages,
    open: await Promise.all(toOpen.map(({ device }) => viewDevice(services, device, query.baseUrl))),
    waiting,
    refused,
    fault: selectorFault(query.filter.labels),
    deviceUrl: query.deviceUrl,
    now,
    timeZone: config.timeZone,
  };
}

const idOf = ({ id }: { readonly id: string }) => id;

/** What the wall shows of these devices, in their order. */
export async function readWallDevices(
  services: Services,
  surveyed: readonly SurveyedDevice[],
): Promise<WallDevice[]> {
  const { db, clock, config } = services;
  const now = clock.now().epochMilliseconds;
  const ids = surveyed.map(idOf);
  const [rows, screens, queued] = await Promise.all([
    findDevices(db, ids),
    listScreens(db, ids),
    countQueued(db, { deviceIds: ids, now }),
  ]);
  const devices = new Map(rows.map((row) => [row.id, row]));
  const screenOf = new Map(screens.map((screen) => [screen.deviceId, screen]));
  const shown = await Promise.all(surveyed.map(async (survey): Promise<WallDevice | null> => {
    const device = devices.get(survey.id);
    if (device === undefined) return null;
    const screen = screenOf.get(survey.id) ?? null;
    const shownBy = screen === null ? null : await whyShown(db, { device, screen });
    return {
      device,
      model: deviceModel(device),
      panel: devicePanel(device),
      screen,
      survey,
      states: statesOf(survey, now),
      app: appNameOf(survey),
      shownBy,
      pending: await toPending(db, { device, screen, shownBy, queued }),
      now,
      timeZone: config.timeZone,
    };
  }));
  return shown.filter((device) => device !== null);
}

interface OnRecord {
  readonly device: DeviceRow;
  readonly screen: ScreenRow;
}

/** Why a device was sent what is on show, as it follows from what is on record. */
async function whyShown(db: DatabaseClient, { device, screen }: OnRecord): Promise<ShownBy> {
  if (screen.requestId !== null) return "request";
  if (screen.playlistItemId === null) return "default";
  const seen = zonedTime(Temporal.Instant.fromEpochMilliseconds(screen.seenAt), device.timeZone);
  const due = dueItems(await findPlaylist(db, device.id), seen);
  const is = due.some(({ id, appId }) => id === screen.playlistItemId && appId === screen.appId);
  return is ? "playlist" : "default";
}

interface Pending extends Omit<OnRecord, "screen"> {
  readonly screen: ScreenRow | null;
  readonly shownBy: ShownBy | null;
  /** Queued requests that may be shown now, by whom they are for. */
  readonly queued: readonly QueuedCount[];
}

/** What is known to change at the next poll of a device, in words, or null. */
async function toPending(
  db: DatabaseClient,
  { device, screen, shownBy, queued }: Pending,
): Promise<string | null> {
  const waiting = queued.filter(({ deviceId, selector }) =>
    deviceId === device.id || (selector !== null && matchesSelector(selector, device.labels))
  ).reduce((sum, { count }) => sum + count, 0);
  if (waiting > 0) return waiting === 1 ? "A request waits" : `${waiting} requests wait`;
  const { defaultAppId } = device;
  if (screen === null || shownBy !== "default" || defaultAppId === null) return null;
  if (screen.appId === defaultAppId) return null;
  const app = await findApp(db, defaultAppId);
  return app === null ? null : `${app.name} from its next poll`;
}
