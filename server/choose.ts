import {
  type AppRow,
  claimRequest,
  DatabaseUnavailableError,
  dueRequests,
  findApp,
  findAppByKind,
  type RequestRow,
  type ScreenRow,
} from "../database/mod.ts";
import type { Choice } from "./choice.ts";
import { deviceModel } from "./device_rows.ts";
import { readInputs } from "./inputs.ts";
import { dueItems, nextItem, type PlaylistPlace } from "./playlist.ts";
import type { Services } from "./services.ts";
import type { Standing } from "./standing.ts";

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

/** The item due, passing over those whose app is gone or says that it has nothing to show. */
async function choosePlaylistItem(services: Services, standing: Standing): Promise<Choice | null> {
  const { device, screen, playlist, now } = standing;
  const due = dueItems(playlist, now.toZonedDateTimeISO(device.timeZone));
  for (let turns = 0, at = place(screen); turns < due.length; turns++) {
    const { item, polls, since } = nextItem(due, at, now.epochMilliseconds);
    const reached = { playlistItemId: item.id, playlistPolls: polls, playlistSince: since };
    const app = await findApp(services.db, item.appId);
    const choice: Choice | null = app && { ...shownApp(app), reason: "playlist", ...reached };
    if (choice !== null && !await hasNothing(services, standing, choice)) return choice;
    // As if its time were over.
    at = { playlistItemId: item.id, playlistPolls: Infinity, playlistSince: -Infinity };
  }
  return null;
}

/** Whether the app says that there is nothing to show; one that fails is shown, as a problem. */
async function hasNothing(services: Services, standing: Standing, choice: Choice): Promise<boolean> {
  try {
    const { inputs } = await readInputs(services, standing, {
      choice,
      baseUrl: standing.screen?.baseUrl ?? "",
    });
    return services.screens.words(inputs, standing.now).composition.nothing === true;
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) throw error;
    return false;
  }
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
