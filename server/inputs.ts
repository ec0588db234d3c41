import { findApp } from "../apps/mod.ts";
import { findAppState } from "../database/mod.ts";
import { type Panel, toEncodingName } from "../renderers/mod.ts";
import type { Choice } from "./choice.ts";
import { gatherData } from "./data/gather_data.ts";
import { devicePanel, toAppDevice } from "./device_rows.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import type { Services } from "./services.ts";
import type { Standing } from "./standing.ts";

/** In the place of a device's id, for state that all devices share. */
const EVERY_DEVICE = "*";

/** What a screen is made from, and the revision of the state in it: 0 before the app has one. */
export interface Before {
  readonly inputs: ScreenInputs;
  readonly revision: number;
}

/** For what the inputs are read. */
export interface ReadOptions {
  readonly choice: Choice;
  readonly baseUrl: string;
  readonly extension?: string | null;
  /** Milliseconds that data may be waited for which has never been fetched: 0 for every device. */
  readonly patience?: number;
}

/** Gathers what the chosen app needs to compose for this device. */
export async function readInputs(
  services: Services,
  { device, typedLabels, now }: Standing,
  { choice, baseUrl, extension = null, patience = 0 }: ReadOptions,
): Promise<Before> {
  const deviceId = stateOwner(choice.kind, device.id);
  const saved = await findAppState(services.db, { deviceId, appId: choice.appId });
  const { apps, data } = await gatherData(services, { ...choice, deviceId: device.id, now, patience });
  const inputs: ScreenInputs = {
    kind: choice.kind,
    settings: choice.settings,
    state: saved?.state,
    device: toAppDevice(device, { baseUrl, typedLabels }),
    panel: withEncoding(devicePanel(device), extension),
    timeZone: device.timeZone,
    ...(Object.keys(data).length === 0 ? {} : { data }),
    ...(Object.keys(apps).length === 0 ? {} : { apps }),
  };
  return { inputs, revision: saved?.revision ?? 0 };
}

/** Whose state of an app a device reads and changes: its own, or the one that all devices share. */
export function stateOwner(kind: string, deviceId: string): string {
  return findApp(kind)?.shared ? EVERY_DEVICE : deviceId;
}

/** The panel with the encoding that a client asked for by its extension. */
function withEncoding(panel: Panel, extension: string | null): Panel {
  const encoding = extension === null ? null : toEncodingName(extension);
  return encoding === null ? panel : { ...panel, encoding };
}
