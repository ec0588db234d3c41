import { findApp } from "../../apps/mod.ts";
import { type AppRow, type DeviceRow, findScreen, listApps, type ScreenRow } from "../../database/mod.ts";
import type { Model } from "../../devices/mod.ts";
import type { Panel } from "../../renderers/mod.ts";
import type { Reason } from "../choice.ts";
import { deviceModel, devicePanel } from "../device_rows.ts";
import { type DevicePreview, previewDevice } from "../preview.ts";
import { effectiveLabels } from "../routes/api/effective_labels.ts";
import type { Services } from "../services.ts";

/** One button of a device with the caption on show. */
export interface ButtonView {
  readonly name: string;
  readonly text: string;
  /** Who the caption comes from: typed by an admin, or given by the app. */
  readonly origin: "admin" | "app";
}

/** The screen that a device's next poll gets. */
export interface PreviewView {
  readonly hash: string;
  /** Of the exact bytes: `png`, `raw`. */
  readonly extension: string;
  readonly text: string | null;
  /** The app as people call it. */
  readonly app: string;
  readonly why: Reason;
  /** Why a problem is drawn instead, or null. */
  readonly problem: string | null;
  /** True when the device was last sent other pixels than these. */
  readonly pending: boolean;
}

/** All that a page shows of a device. Times in milliseconds since the epoch. */
export interface DeviceView {
  readonly device: DeviceRow;
  readonly model: Model;
  readonly panel: Panel;
  /** What it was last sent, or null before its first answered poll. */
  readonly screen: ScreenRow | null;
  /** Null when composing failed beyond what can be drawn. */
  readonly preview: PreviewView | null;
  readonly buttons: readonly ButtonView[];
  /** Installed apps that it can be told to show, newest first. */
  readonly apps: readonly AppRow[];
  readonly now: number;
  /** IANA name, of the server. */
  readonly timeZone: string;
}

/** Installed apps that a device can be given on a page; the JSON API gives any. */
const APPS = 200;

/** Reads what a page shows of a device; composes its next screen and consumes nothing. */
export async function viewDevice(
  services: Services,
  device: DeviceRow,
  baseUrl: string,
): Promise<DeviceView> {
  const [screen, apps, labels, previewed] = await Promise.all([
    findScreen(services.db, device.id),
    listApps(services.db, { limit: APPS }),
    effectiveLabels(services, { device, baseUrl }),
    previewDevice(services, device, baseUrl).catch((cause) => {
      services.log.error("Cannot preview a device on a page", { device: device.id, cause });
      return null;
    }),
  ]);
  return {
    device,
    model: deviceModel(device),
    panel: devicePanel(device),
    screen,
    preview: previewed && toPreviewView(previewed, screen),
    buttons: Object.entries(labels).map(([name, label]) => ({ name, ...label })),
    apps,
    now: services.clock.now().epochMilliseconds,
    timeZone: services.config.timeZone,
  };
}

function toPreviewView({ screen, why }: DevicePreview, sent: ScreenRow | null): PreviewView {
  return {
    hash: screen.image.hash,
    extension: screen.image.extension,
    text: screen.text,
    app: findApp(screen.kind)?.name ?? screen.kind,
    why,
    problem: screen.problem,
    pending: sent !== null && sent.imageHash !== null && sent.imageHash !== screen.image.hash,
  };
}

/** Seconds past its announced next poll after which a device is late: its clock drifts, and Wi-Fi takes a while. */
const GRACE_SECONDS = 60;

/** When a device comes again, in milliseconds since the epoch. */
export interface NextPoll {
  readonly at: number;
  /** Whether that moment has come. */
  readonly due: boolean;
  /** From when on it is late, and whether it is. */
  readonly lateAt: number;
  readonly late: boolean;
  /** Polls that were expected since and never came; a device that missed two is lost. */
  readonly missed: number;
  /** Whether it missed two or more. */
  readonly lost: boolean;
}

/** When a device said that it would come again, and whether it has not. */
export function nextPoll(
  { seenAt, refreshSeconds }: Pick<ScreenRow, "seenAt" | "refreshSeconds">,
  now: number,
): NextPoll {
  const every = Math.max(1, refreshSeconds) * 1000;
  const at = seenAt + refreshSeconds * 1000;
  const grace = Math.max(GRACE_SECONDS * 1000, refreshSeconds * 500);
  const missed = Math.max(0, Math.floor((now - seenAt - grace) / every));
  const late = now > at + grace;
  return { at, due: now >= at, lateAt: at + grace, late, missed, lost: late && missed >= 2 };
}
