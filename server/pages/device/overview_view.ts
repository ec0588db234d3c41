import {
  type AppRow,
  type DeviceRow,
  type ExchangeRow,
  listApps,
  listExchanges,
  type ScreenRow,
} from "../../../database/mod.ts";
import type { Model } from "../../../devices/mod.ts";
import type { Panel } from "../../../renderers/mod.ts";
import { deviceButtons, deviceModel, devicePanel } from "../../device_rows.ts";
import { type DeviceLook, lookAtDevice } from "../../look_at_device.ts";
import { spokenBy } from "../../press_as_device.ts";
import type { Services } from "../../services.ts";
import type { ButtonView } from "../device_view.ts";

/** The last press that an admin made on the web, until the device comes by again. Times in milliseconds. */
export interface WebPressView {
  readonly at: number;
  readonly exchangeId: string;
  /** Null where the firmware sends none. */
  readonly button: string | null;
  readonly outcome: string;
}

/** All that the first page of a device shows of what happens on it. */
export interface OverviewView {
  readonly device: DeviceRow;
  readonly model: Model;
  readonly panel: Panel;
  /** What it was last sent, or null before its first answered poll. */
  readonly screen: ScreenRow | null;
  readonly look: DeviceLook;
  readonly buttons: readonly ButtonView[];
  readonly pressed: WebPressView | null;
  /** False where the firmware says only that it came by, whatever was pressed. */
  readonly tellsButtons: boolean;
  readonly now: number;
  /** IANA name, of the server. */
  readonly timeZone: string;
}

/** Installed apps that a device can be given on a page; the JSON API gives any. */
const APPS = 200;

/** Reads what the page of a device shows of it; draws nothing and consumes nothing. */
export async function viewOverview(
  services: Services,
  device: DeviceRow,
  baseUrl: string,
): Promise<OverviewView> {
  const [look, [newest]] = await Promise.all([
    lookAtDevice(services, device, baseUrl),
    listExchanges(services.db, { limit: 1, deviceId: device.id }),
  ]);
  const { screen, typedLabels } = look.standing;
  const labels = look.onShow.words?.labels ?? { ...screen?.labels, ...typedLabels };
  return {
    device,
    model: deviceModel(device),
    panel: devicePanel(device),
    screen,
    look,
    buttons: deviceButtons(device).map((name) => ({
      name,
      text: labels[name] ?? "",
      origin: Object.hasOwn(typedLabels, name) ? "admin" : "app",
    })),
    pressed: newest === undefined ? null : readWebPress(newest),
    tellsButtons: spokenBy(device, screen) !== "trmnl",
    now: services.clock.now().epochMilliseconds,
    timeZone: services.config.timeZone,
  };
}

/** The apps that the page offers. */
export async function listOffered(services: Services): Promise<AppRow[]> {
  return await listApps(services.db, { limit: APPS });
}

/** True where the glass still shows other pixels than those of the screen as it is now. */
export function isPending({ screen, look }: OverviewView): boolean {
  const { words } = look.onShow;
  return screen !== null && words !== null && screen.drawing !== words.drawing;
}

/** True where its next poll gets another app than the one on show. */
export function isChanging({ look: { onShow, next } }: OverviewView): boolean {
  return onShow.choice.appId !== next.choice.appId || onShow.choice.requestId !== next.choice.requestId;
}

function readWebPress({ id, at, inputs, request }: ExchangeRow): WebPressView | null {
  if (inputs?.["by"] !== "web") return null;
  return { at, exchangeId: id, button: readButton(request.body), outcome: String(inputs["press"]) };
}

function readButton(body: string | null): string | null {
  try {
    const { button } = JSON.parse(body ?? "");
    return typeof button === "string" ? button : null;
  } catch {
    return null;
  }
}
