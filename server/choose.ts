import {
  type AppRow,
  claimRequest,
  dueRequests,
  findApp,
  findAppByKind,
  type RequestRow,
  type ScreenRow,
} from "../database/mod.ts";
import { deviceModel } from "./device_rows.ts";
import { dueItems, nextItem } from "./playlist.ts";
import type { Services } from "./services.ts";
import type { Standing } from "./standing.ts";

/** Why a device shows what it shows. */
export type Reason = "request" | "playlist" | "default" | "kept" | "waiting";

/** What a device shows now. */
export interface Choice {
  readonly reason: Reason;
  /** Id of the installed app, or of the request that brought its own app. */
  readonly appId: string;
  readonly kind: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
  /** The playlist's place: the item on show and for how many polls it has been. */
  readonly playlistItemId: string | null;
  readonly playlistPolls: number;
}

/** How long a claim holds while its screen is composed; a node that dies gives the request back. */
const LEASE_MILLISECONDS = 60_000;

/**
 * What to show now: the due request of highest priority, else the playlist item due, else the default app.
 * A request is claimed for the exchange `claimFor`; null only looks, and moves nothing on.
 */
export async function choose(
  services: Services,
  standing: Standing,
  claimFor: string | null,
): Promise<Choice> {
  const { device, screen } = standing;
  if (device.provisioning === "waiting") return { ...place(screen), ...WELCOME, reason: "waiting" };
  return await chooseRequest(services, standing, claimFor) ??
    await choosePlaylistItem(services, standing) ??
    await chooseDefault(services, standing);
}

/** What is on show already, for a press or a look; else what a poll would choose, claiming nothing. */
export async function chooseOnShow(services: Services, standing: Standing): Promise<Choice> {
  const { device, screen } = standing;
  if (screen !== null && screen.appId !== null && device.provisioning !== "waiting") {
    const app = screen.app ?? (await findApp(services.db, screen.appId));
    if (app !== null) {
      const { appId, requestId } = screen;
      return { ...place(screen), reason: "kept", appId, kind: app.kind, settings: app.settings, requestId };
    }
  }
  return await choose(services, standing, null);
}

/** Where not even the first app of the model is installed. */
const WELCOME = { appId: "welcome", kind: "welcome", settings: {}, requestId: null };

function place(screen: ScreenRow | null): Pick<Choice, "playlistItemId" | "playlistPolls"> {
  return { playlistItemId: screen?.playlistItemId ?? null, playlistPolls: screen?.playlistPolls ?? 0 };
}

async function chooseRequest(
  services: Services,
  standing: Standing,
  claimFor: string | null,
): Promise<Choice | null> {
  const { device, screen, selectors } = standing;
  const now = standing.now.epochMilliseconds;
  for (const request of await dueRequests(services.db, { deviceId: device.id, selectors, now, limit: 20 })) {
    const app = request.app ?? await installed(services, request);
    if (app === null) continue;
    const claim = { id: request.id, exchangeId: claimFor ?? "", now, leaseUntil: now + LEASE_MILLISECONDS };
    if (claimFor !== null && !(await claimRequest(services.db, claim))) continue;
    const appId = request.appId ?? request.id;
    return {
      ...place(screen),
      reason: "request",
      appId,
      kind: app.kind,
      settings: app.settings,
      requestId: request.id,
    };
  }
  return null;
}

function installed(services: Services, request: RequestRow): Promise<AppRow | null> {
  return request.appId === null ? Promise.resolve(null) : findApp(services.db, request.appId);
}

async function choosePlaylistItem(services: Services, standing: Standing): Promise<Choice | null> {
  const { device, screen, playlist, now } = standing;
  const due = dueItems(playlist, now.toZonedDateTimeISO(device.timeZone));
  for (let turns = 0, at = place(screen); turns < due.length; turns++) {
    const next = nextItem(due, at);
    const app = await findApp(services.db, next.item.appId);
    if (app !== null) {
      return {
        ...shownApp(app),
        reason: "playlist",
        playlistItemId: next.item.id,
        playlistPolls: next.polls,
      };
    }
    at = { playlistItemId: next.item.id, playlistPolls: next.item.polls };
  }
  return null;
}

async function chooseDefault(services: Services, { device, screen }: Standing): Promise<Choice> {
  const first = deviceModel(device).firstApp;
  const app = (device.defaultAppId === null ? null : await findApp(services.db, device.defaultAppId)) ??
    (await findAppByKind(services.db, first));
  return { ...WELCOME, ...(app === null ? {} : shownApp(app)), ...place(screen), reason: "default" };
}

function shownApp(app: AppRow): Pick<Choice, "appId" | "kind" | "settings" | "requestId"> {
  return { appId: app.id, kind: app.kind, settings: app.settings, requestId: null };
}
