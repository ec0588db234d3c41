import { definePanel, type Panel } from "../renderers/panels.ts";
import { previewDeviceOf } from "./preview.ts";
import { findTarget, type LookTarget, type TargetOffer, type TargetOffers } from "./preview_target.ts";
import type { Services } from "./services.ts";

/** One of the places where a draft is drawn. */
export interface DraftPlace {
  /** Its number, from 1 on. */
  readonly number: number;
  /** `kind:<name>`, `model:<id>` or `device:<id>`; empty where nothing is drawn. */
  readonly value: string;
  /** What its glass is called; empty where nothing is drawn. */
  readonly name: string;
  readonly target: LookTarget | null;
}

/** Glass that differs as much as templates have to bear: small and in color, with red, without grays, large. */
const KINDS: readonly (TargetOffer & { readonly panel: Panel })[] = [
  {
    value: "kind:small",
    name: "Small and in color",
    panel: definePanel({ width: 240, height: 135, pixelFormat: "rgb565", ppi: 240 }),
  },
  {
    value: "kind:red",
    name: "With red",
    panel: definePanel({ width: 400, height: 300, pixelFormat: "bwr", ppi: 119 }),
  },
  {
    value: "kind:mono",
    name: "Without grays",
    panel: definePanel({ width: 800, height: 480, pixelFormat: "gray1", ppi: 124 }),
  },
  {
    value: "kind:large",
    name: "Large",
    panel: definePanel({ width: 1872, height: 1404, pixelFormat: "gray4", ppi: 300 }),
  },
];

/** What a draft is drawn on until somebody chooses, in the order of the places. */
export const USUAL_PANELS: readonly string[] = KINDS.map(({ value }) => value);

/** Kinds of glass that are offered besides devices and models. */
export const PANEL_KINDS: readonly TargetOffer[] = KINDS;

/** The places of a draft. A choice that is not there any more becomes the usual one of its place. */
export async function findPlaces(
  services: Services,
  chosen: readonly string[],
  around: { readonly baseUrl: string; readonly offers: TargetOffers },
): Promise<readonly DraftPlace[]> {
  return await Promise.all(USUAL_PANELS.map(async (usual, index) => {
    const number = index + 1;
    const value = chosen[index] ?? usual;
    if (value === "") return { number, value, name: "", target: null };
    return kindPlace(services, { value, number, baseUrl: around.baseUrl }) ??
      await offeredPlace(services, { value, number, ...around }) ??
      kindPlace(services, { value: usual, number, baseUrl: around.baseUrl })!;
  }));
}

/** What a draft is checked on: its places, or the usual ones where it is drawn nowhere. */
export function targetsOf(
  services: Services,
  places: readonly DraftPlace[],
  baseUrl: string,
): readonly LookTarget[] {
  const targets = places.flatMap(({ target }) => target === null ? [] : [target]);
  return targets.length > 0 ? targets : KINDS.map((kind) => kindTarget(services, kind, baseUrl));
}

function kindPlace(
  services: Services,
  { value, number, baseUrl }: { readonly value: string; readonly number: number; readonly baseUrl: string },
): DraftPlace | null {
  const kind = KINDS.find((one) => one.value === value);
  if (kind === undefined) return null;
  return { number, value, name: kind.name, target: kindTarget(services, kind, baseUrl) };
}

function kindTarget({ config }: Services, { panel }: { readonly panel: Panel }, baseUrl: string): LookTarget {
  const device = previewDeviceOf(null, baseUrl);
  return { value: "", panel, device, deviceId: null, timeZone: config.timeZone, buttons: [] };
}

async function offeredPlace(
  services: Services,
  { value, number, ...around }: {
    readonly value: string;
    readonly number: number;
    readonly baseUrl: string;
    readonly offers: TargetOffers;
  },
): Promise<DraftPlace | null> {
  const target = await findTarget(services, value, around);
  if (target.value !== value) return null;
  const offers = [...around.offers.own, ...around.offers.makers.flatMap(({ models }) => models)];
  // Of devices with the same glass one is offered; another that was chosen before stays.
  const name = offers.find((offer) => offer.value === value)?.name ?? target.device.name;
  return { number, value, name, target };
}
