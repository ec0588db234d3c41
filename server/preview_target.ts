import type { AppDevice } from "../apps/mod.ts";
import {
  type DatabaseClient,
  type DeviceRow,
  findDevice,
  findLabels,
  listDevices,
  listScreens,
} from "../database/mod.ts";
import { findModel, type Model, models } from "../devices/mod.ts";
import type { Panel } from "../renderers/mod.ts";
import { deviceModel, devicePanel, toAppDevice } from "./device_rows.ts";
import { previewDeviceOf } from "./preview.ts";
import type { Services } from "./services.ts";

/** A panel that an app can be looked at on, as a page offers it. */
export interface TargetOffer {
  /** `device:<id>` or `model:<id>`. */
  readonly value: string;
  readonly name: string;
}

/** Glass of one's own first, then every model by its maker. */
export interface TargetOffers {
  /** One for each kind of glass, the device that polled last. */
  readonly own: readonly TargetOffer[];
  readonly makers: readonly { readonly maker: string; readonly models: readonly TargetOffer[] }[];
}

/** Where an app is looked at: the glass, and what of a device the app sees. */
export interface LookTarget {
  readonly value: string;
  readonly panel: Panel;
  readonly device: AppDevice;
  /** The device's id, or null for a model. */
  readonly deviceId: string | null;
  /** IANA name. */
  readonly timeZone: string;
  /** Names of the buttons, whose presses arrive or not. */
  readonly buttons: readonly string[];
}

/** Newest devices that are looked through for glass of one's own. */
const DEVICES = 200;
/** Kinds of glass of one's own that are offered. */
const OWN = 8;
/** The model that an app is looked at on where there is no device yet. */
const USUAL = "og";

/** What an app can be looked at on. */
export async function listTargets(db: DatabaseClient): Promise<TargetOffers> {
  const devices = await listDevices(db, { limit: DEVICES });
  const screens = await listScreens(db, devices.map(({ id }) => id));
  const seen = new Map(screens.map(({ deviceId, seenAt }) => [deviceId, seenAt]));
  const recent = devices.toSorted((one, other) => (seen.get(other.id) ?? 0) - (seen.get(one.id) ?? 0));
  const kinds = new Map<string, DeviceRow>();
  for (const device of recent) {
    const glass = JSON.stringify([device.model, device.panel]);
    if (!kinds.has(glass)) kinds.set(glass, device);
  }
  const own = [...kinds.values()].slice(0, OWN).map((device) => ({
    value: `device:${device.id}`,
    name: deviceModel(device).name === device.name
      ? device.name
      : `${device.name} (${deviceModel(device).name})`,
  }));
  return { own, makers: modelsByMaker() };
}

function modelsByMaker(): TargetOffers["makers"] {
  const makers = Map.groupBy(models, ({ maker }) => maker);
  return [...makers].map(([maker, ofMaker]) => ({
    maker,
    models: ofMaker.map(({ id, name }) => ({ value: `model:${id}`, name })),
  })).toSorted((one, other) => one.maker < other.maker ? -1 : 1);
}

/** The target that a form names; one that is not there becomes the first device, or the usual model. */
export async function findTarget(
  services: Services,
  value: string,
  { baseUrl, offers }: { readonly baseUrl: string; readonly offers: TargetOffers },
): Promise<LookTarget> {
  const [kind, id = ""] = value.split(":");
  const device = kind === "device" ? await findDevice(services.db, id) : null;
  if (device !== null) return await ofDevice(services, device, baseUrl);
  const model = kind === "model" ? findModel(id) : null;
  if (model !== null) return ofModel(services, model, baseUrl);
  const [first] = offers.own;
  return first !== undefined && first.value !== value
    ? await findTarget(services, first.value, { baseUrl, offers: { ...offers, own: [] } })
    : ofModel(services, findModel(USUAL) ?? models[0]!, baseUrl);
}

async function ofDevice(services: Services, device: DeviceRow, baseUrl: string): Promise<LookTarget> {
  const typedLabels = await findLabels(services.db, device.id);
  return {
    value: `device:${device.id}`,
    panel: devicePanel(device),
    device: toAppDevice(device, { baseUrl, typedLabels }),
    deviceId: device.id,
    timeZone: device.timeZone,
    buttons: deviceModel(device).buttons.map(({ name }) => name),
  };
}

function ofModel({ config }: Services, model: Model, baseUrl: string): LookTarget {
  return {
    value: `model:${model.id}`,
    panel: model.panel,
    device: previewDeviceOf(model, baseUrl),
    deviceId: null,
    timeZone: config.timeZone,
    buttons: model.buttons.map(({ name }) => name),
  };
}
