import { findApp as findProgram } from "../apps/mod.ts";
import {
  type AppRow,
  claimRequest,
  dueRequests,
  findApp,
  findAppByKind,
  type RequestRow,
  type ScreenRow,
} from "../database/mod.ts";
import type { Choice } from "./choice.ts";
import { deviceModel } from "./device_rows.ts";
import { type Before, readInputs } from "./inputs.ts";
import { dueItems, nextItem, type PlaylistPlace } from "./playlist.ts";
import type { Services } from "./services.ts";
import type { Standing } from "./standing.ts";
import { zonedTime } from "./zoned_time.ts";

/** How long a claim holds while its screen is composed; a node that dies gives the request back. */
const LEASE_MILLISECONDS = 60_000;

/** For what is chosen. */
export interface ChooseOptions {
  /** The exchange that a request is claimed for; null only looks, and moves nothing on. */
  readonly claimFor: string | null;
  readonly baseUrl: string;
  readonly extension?: string | null;
}

/** What a device shows now, and what it is made from where that was read to choose it: read once a poll. */
export interface Chosen {
  readonly choice: Choice;
  readonly before: Before | null;
}

/** What to show now: the due request of highest priority, else the playlist item due, else the default app. */
export async function choose(
  services: Services,
  standing: Standing,
  options: ChooseOptions,
): Promise<Chosen> {
  const { device, screen } = standing;
  if (device.provisioning === "waiting") return unread({ ...place(screen), ...WELCOME, reason: "waiting" });
  const request = await chooseRequest(services, standing, options.claimFor);
  if (request !== null) return unread(request);
  return await choosePlaylistItem(services, standing, options) ??
    unread(await chooseDefault(services, standing));
}

/** What is on show already, for a press or a look; else what a poll would choose, claiming nothing. */
export async function chooseOnShow(
  services: Services,
  standing: Standing,
  options: Omit<ChooseOptions, "claimFor">,
): Promise<Chosen> {
  const { device, screen } = standing;
  if (screen !== null && screen.appId !== null && device.provisioning !== "waiting") {
    const app = screen.app ?? (await findInstalled(services, standing, screen.appId));
    if (app !== null) {
      const { appId, requestId } = screen;
      const { kind, settings } = app;
      return unread({ ...place(screen), reason: "kept", appId, kind, settings, requestId });
    }
  }
  return await choose(services, standing, { ...options, claimFor: null });
}

function unread(choice: Choice): Chosen {
  return { choice, before: null };
}

/** Where not even the first app of the model is installed. */
const WELCOME = { appId: "welcome", kind: "welcome", settings: {}, requestId: null };

function place(screen: ScreenRow | null): PlaylistPlace {
  return {
    playlistItemId: screen?.playlistItemId ?? null,
    playlistPolls: screen?.playlistPolls ?? 0,
    playlistSince: screen?.playlistSince ?? 0,
  };
}

async function chooseRequest(
  services: Services,
  standing: Standing,
  claimFor: string | null,
): Promise<Choice | null> {
  const { device, screen, selectors, isQueued } = standing;
  if (!isQueued) return null;
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

/** The item due, passing over those whose app is gone or says that it has nothing to show. */
async function choosePlaylistItem(
  services: Services,
  standing: Standing,
  options: ChooseOptions,
): Promise<Chosen | null> {
  const { device, screen, playlist, now } = standing;
  if (playlist.length === 0) return null;
  const due = dueItems(playlist, zonedTime(now, device.timeZone));
  for (let turns = 0, at = place(screen); turns < due.length; turns++) {
    const { item, polls, since } = nextItem(due, at, now.epochMilliseconds);
    const reached = { playlistItemId: item.id, playlistPolls: polls, playlistSince: since };
    const app = await findInstalled(services, standing, item.appId);
    const choice: Choice | null = app && { ...shownApp(app), reason: "playlist", ...reached };
    const chosen = choice && await unlessEmpty(services, standing, { ...options, choice });
    if (chosen !== null) return chosen;
    // As if its time were over.
    at = { playlistItemId: item.id, playlistPolls: Infinity, playlistSince: -Infinity };
  }
  return null;
}

/** Null where the app may be empty and says that it is; one that fails is shown, as a problem. */
async function unlessEmpty(
  services: Services,
  standing: Standing,
  options: ChooseOptions & { readonly choice: Choice },
): Promise<Chosen | null> {
  const { choice } = options;
  if (!findProgram(choice.kind)?.mayBeEmpty) return unread(choice);
  const before = await readInputs(services, standing, options);
  try {
    const { composition } = await services.screens.words(before.inputs, standing.now);
    return composition.nothing === true ? null : { choice, before };
  } catch {
    return { choice, before };
  }
}

async function chooseDefault(
  services: Services,
  { device, screen, defaultApp }: Standing,
): Promise<Choice> {
  const app = defaultApp ?? await findAppByKind(services.db, deviceModel(device).firstApp);
  return { ...WELCOME, ...(app === null ? {} : shownApp(app)), ...place(screen), reason: "default" };
}

/** An installed app, which is often the one that was read with the device. */
function findInstalled({ db }: Services, { defaultApp }: Standing, id: string): Promise<AppRow | null> {
  return defaultApp?.id === id ? Promise.resolve(defaultApp) : findApp(db, id);
}

function shownApp(app: AppRow): Pick<Choice, "appId" | "kind" | "settings" | "requestId"> {
  return { appId: app.id, kind: app.kind, settings: app.settings, requestId: null };
}
