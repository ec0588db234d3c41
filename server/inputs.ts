import { type Panel, toEncodingName } from "../renderers/panels.ts";
import { readStates, type SavedStates } from "./app_state.ts";
import type { Choice } from "./choice.ts";
import { gatherData } from "./data/gather_data.ts";
import { devicePanel, toAppDevice } from "./device_rows.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import type { Services } from "./services.ts";
import type { Standing } from "./standing.ts";

/** What a screen is made from, and the states in it as they are stored. */
export interface Before {
  readonly inputs: ScreenInputs;
  readonly states: SavedStates;
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
  { device, typedLabels, now, screen, state: onShow }: Standing,
  { choice, baseUrl, extension = null, patience = 0 }: ReadOptions,
): Promise<Before> {
  const shownOn = { ...choice, deviceId: device.id };
  const { apps, data } = await gatherData(services, { ...shownOn, now, patience });
  const known = screen?.appId === choice.appId ? onShow : undefined;
  const { states, inputs: state } = await readStates(services.db, { ...shownOn, apps, known });
  const inputs: ScreenInputs = {
    kind: choice.kind,
    settings: choice.settings,
    ...state,
    device: toAppDevice(device, { baseUrl, typedLabels }),
    panel: withEncoding(devicePanel(device), extension),
    timeZone: device.timeZone,
    ...(Object.keys(data).length === 0 ? {} : { data }),
    ...(Object.keys(apps).length === 0 ? {} : { apps }),
  };
  return { inputs, states };
}

/** The panel with the encoding that a client asked for by its extension. */
function withEncoding(panel: Panel, extension: string | null): Panel {
  const encoding = extension === null ? null : toEncodingName(extension);
  return encoding === null ? panel : { ...panel, encoding };
}
