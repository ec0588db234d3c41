import { type DeviceRow, findScreen } from "../database/mod.ts";
import {
  type DeviceClaim,
  modelForClaim,
  type Refusal,
  type RefusalReason,
  type WireResponse,
} from "../devices/mod.ts";
import { blankImage } from "../renderers/panels.ts";
import { toAnswerImage } from "./answer.ts";
import { findKnown } from "./find_device.ts";
import type { ShelvedImage } from "./images.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import type { Services } from "./services.ts";
import { toExchange, type Visit } from "./visit.ts";

/** Why a visit is not served and what is known of the device. */
export interface Refused {
  readonly refusal: Refusal;
  readonly claim: DeviceClaim | null;
}

/** Seconds after which a refused device may ask again. */
const REFUSED_REFRESH_SECONDS = 900;

/** Answers a visit that is not served, in the protocol's own form; the exchange is recorded like any other. */
export async function refuse(
  services: Services,
  visit: Visit,
  { refusal, claim }: Refused,
): Promise<WireResponse> {
  // Without the database a refusal still stands; only what it would add is missing.
  const device = claim === null
    ? null
    : await findKnown(services, { claim, protocol: visit.protocol.name }).catch(() => null);
  const labels = device === null ? null : await labelsOnShow(services, device).catch(() => null);
  const image = visit.protocol.refusalNeedsImage
    ? await drawRefusal(services, visit, { refusal, claim })
    : null;
  const response = visit.protocol.refuse(visit.request, {
    refusal,
    labels,
    image: image === null ? null : toAnswerImage(image, visit.baseUrl),
    refreshSeconds: REFUSED_REFRESH_SECONDS,
  });
  const facts = { deviceId: device?.id ?? null, error: refusal.detail, image: image?.hash ?? null };
  const exchange = toExchange(visit, response, facts);
  await services.exchanges.commit(exchange).catch(() => services.exchanges.defer(exchange));
  services.metrics.countPoll(exchange);
  services.events.emit({ kind: "poll", at: visit.at, deviceId: facts.deviceId, id: visit.exchangeId });
  return response;
}

async function labelsOnShow(
  services: Services,
  device: DeviceRow,
): Promise<Readonly<Record<string, string>> | null> {
  return (await findScreen(services.db, device.id))?.labels ?? null;
}

/** A problem on the glass that the device claims to have; it stays the same for as long as its reason does. */
export async function drawRefusal(
  services: Services,
  visit: Visit,
  { refusal, claim }: Refused,
): Promise<ShelvedImage | null> {
  if (claim === null) return null;
  const panel = modelForClaim(claim, visit.protocol.name).panel;
  const inputs: ScreenInputs = {
    kind: "problem",
    settings: { title: TITLES[refusal.reason] ?? "This screen is not served", detail: refusal.detail },
    state: undefined,
    device: {
      name: claim.hardwareId ?? claim.model ?? "This device",
      friendlyId: claim.friendlyId ?? "",
      admitted: false,
      serverUrl: visit.baseUrl,
      locale: "en",
      buttons: [],
      drawsCaptions: false,
      typedLabels: {},
    },
    panel,
    timeZone: services.config.timeZone,
  };
  try {
    // On record wherever that is possible, so that its name stays the same on every node and after a restart.
    const offline = () => services.screens.compose(inputs, { offline: true });
    const isAway = refusal.reason === "failed";
    return (isAway ? await offline() : await services.screens.compose(inputs).catch(offline)).image;
  } catch (cause) {
    services.log.error("Cannot draw a refusal", { reason: refusal.reason, cause });
    return services.images.keep(await blankImage(panel));
  }
}

/** What the glass says in large letters, where it is not simply that nothing is served. */
const TITLES: Partial<Record<RefusalReason, string>> = { failed: "The server has a problem" };
