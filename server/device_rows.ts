import type { AppDevice } from "../apps/mod.ts";
import type { DeviceRow } from "../database/mod.ts";
import { findModel, type Model } from "../devices/mod.ts";
import { definePanel, type Panel, panelToJson, readPanel } from "../renderers/panels.ts";
import type { Config } from "./config.ts";
import type { Clock } from "./clock.ts";
import { newFriendlyId, newId } from "./ids.ts";

/** What of a new device is known; the rest follows from its model and the configuration. */
export interface NewDevice
  extends Partial<Omit<DeviceRow, "id" | "friendlyId" | "panel" | "createdAt" | "updatedAt">> {
  readonly model: string;
  /** Instead of the model's own panel. */
  readonly panel?: Panel;
}

/** Buttons of a device whose model names none: whatever it wired up has one of these names. */
const ANY_BUTTONS = ["A", "B", "C"] as const;

/** A row of a new device with an id and a code of its own, ready for `insertDevice`. */
export function createDeviceRow(from: { clock: Clock; config: Config }, device: NewDevice): DeviceRow {
  const at = from.clock.now().epochMilliseconds;
  const model = findModel(device.model);
  const { panel, ...known } = device;
  return {
    hardwareId: null,
    note: "",
    labels: {},
    timeZone: from.config.timeZone,
    locale: "en",
    defaultAppId: null,
    refreshSeconds: null,
    sleep: null,
    provisioning: "admitted",
    panelFrom: "admin",
    ...known,
    id: newId(),
    friendlyId: newFriendlyId(),
    name: device.name ?? model?.name ?? device.model,
    panel: { ...panelToJson(panel ?? model?.panel ?? FALLBACK.panel) },
    createdAt: at,
    updatedAt: at,
  };
}

/** A model that the catalogue does not hold, or no longer holds. */
const FALLBACK: Omit<Model, "id"> = {
  name: "Unknown model",
  maker: "unknown",
  panel: definePanel({ width: 800, height: 480 }),
  alternatives: [],
  buttons: [],
  sendsPresses: false,
  drawsCaptions: false,
  protocol: "screen",
  reportedAs: [],
  minRefreshSeconds: 1,
  refreshSeconds: 900,
  firstApp: "welcome",
  notes: "",
};

/** The device's model; a plain one in its place where the catalogue does not hold it. */
export function deviceModel(device: Pick<DeviceRow, "model">): Model {
  return findModel(device.model) ?? { ...FALLBACK, id: device.model };
}

/** Panels by what is stored of them: devices of equal glass have one and the same. */
const panels = new WeakMap<DeviceRow["panel"], Panel>();

/** The device's panel. Throws PanelError when what is stored cannot be read. */
export function devicePanel(device: DeviceRow): Panel {
  const known = panels.get(device.panel);
  if (known !== undefined) return known;
  const panel = Object.freeze(readPanel(device.panel));
  // What can still be changed must be read again.
  if (Object.isFrozen(device.panel)) panels.set(device.panel, panel);
  return panel;
}

/** Names of the buttons that the device has. */
export function deviceButtons(device: Pick<DeviceRow, "model">): readonly string[] {
  const names = deviceModel(device).buttons.map((button) => button.name);
  return names.length === 0 ? ANY_BUTTONS : names;
}

/** What apps may know of the device. */
export function toAppDevice(
  device: DeviceRow,
  around: { baseUrl: string; typedLabels: Readonly<Record<string, string>> },
): AppDevice {
  return {
    ...toAppFrame(deviceModel(device)),
    name: device.name,
    friendlyId: device.friendlyId,
    admitted: device.provisioning === "admitted",
    serverUrl: around.baseUrl,
    locale: device.locale,
    typedLabels: around.typedLabels,
  };
}

/** What apps may know of a model's frame: only buttons whose presses arrive, for a caption promises something. */
export function toAppFrame(
  model: Model | null,
): Pick<AppDevice, "buttons" | "buttonPlaces" | "drawsCaptions"> {
  const buttons = model?.sendsPresses ? model.buttons : [];
  return {
    buttons: buttons.map(({ name }) => name),
    buttonPlaces: Object.fromEntries(buttons.map(({ name, edge, at }) => [name, { edge, at }])),
    drawsCaptions: model?.drawsCaptions ?? false,
  };
}
