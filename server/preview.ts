import type { AppDevice } from "../apps/mod.ts";
import type { AppRow, DeviceRow } from "../database/mod.ts";
import type { Model } from "../devices/mod.ts";
import type { Panel } from "../renderers/mod.ts";
import type { Reason } from "./choice.ts";
import { choose } from "./choose.ts";
import { composeOrProblem } from "./compose_or_problem.ts";
import { gatherData } from "./data/gather_data.ts";
import { toAppFrame } from "./device_rows.ts";
import { readInputs } from "./inputs.ts";
import { refreshSeconds } from "./refresh.ts";
import type { Screen } from "./screens.ts";
import type { Services } from "./services.ts";
import { readStanding } from "./standing.ts";

/** What the next poll of a device would get. */
export interface DevicePreview {
  readonly screen: Screen;
  readonly refreshSeconds: number;
  /** Why this app and no other. */
  readonly why: Reason;
}

/** Milliseconds that an admin who asks for one preview waits for outside data. */
export const PATIENCE = 10_000;

/**
 * The exact bytes of a device's next poll; claims no request and moves nothing on. `patience` is how many milliseconds
 * data may be waited for that was never fetched; `offline` keeps the image in memory only.
 */
export async function previewDevice(
  services: Services,
  device: DeviceRow,
  baseUrl: string,
  { patience = 0, offline = false }: { readonly patience?: number; readonly offline?: boolean } = {},
): Promise<DevicePreview> {
  const standing = await readStanding(services, device);
  const asked = { baseUrl: standing.screen?.baseUrl ?? baseUrl };
  const { choice, before } = await choose(services, standing, { ...asked, claimFor: null });
  // Who waits may get data that was not there when the app was asked.
  const { inputs } = patience === 0 && before !== null
    ? before
    : await readInputs(services, standing, { ...asked, choice, patience });
  const screen = await composeOrProblem(services, { inputs, standing, visit: null, offline });
  return {
    screen,
    refreshSeconds: await refreshSeconds(services, standing, {
      validUntil: screen.validUntil,
      choice,
      data: inputs.data,
    }),
    why: choice.reason,
  };
}

/** What to preview an app on. */
export interface PreviewTarget {
  readonly panel: Panel;
  /** The model whose buttons are assumed, or null for a bare panel. */
  readonly model: Model | null;
  readonly baseUrl: string;
}

/** A device that previews assume: a new one of this model. */
export function previewDeviceOf(model: Model | null, baseUrl: string): AppDevice {
  return {
    ...toAppFrame(model),
    name: model?.name ?? "Preview",
    friendlyId: "A1B2C3",
    admitted: true,
    serverUrl: baseUrl,
    locale: "en",
    typedLabels: {},
  };
}

/** One app on any panel, as a device that starts with it would show it. Throws what the app throws. */
export async function previewApp(
  services: Services,
  app: Pick<AppRow, "id" | "kind" | "settings">,
  { panel, model, baseUrl }: PreviewTarget,
): Promise<Screen> {
  const now = services.clock.now();
  const wanted = { ...app, appId: app.id, deviceId: null, now, patience: PATIENCE };
  const { apps, data } = await gatherData(services, wanted);
  return await services.screens.compose({
    kind: app.kind,
    settings: app.settings,
    state: undefined,
    device: previewDeviceOf(model, baseUrl),
    panel,
    timeZone: services.config.timeZone,
    ...(Object.keys(data).length === 0 ? {} : { data }),
    ...(Object.keys(apps).length === 0 ? {} : { apps }),
  });
}
