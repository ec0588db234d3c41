import {
  type AnyDeclaration,
  type InstalledApp,
  readSettings,
  SAMPLE_FETCHED,
  SAMPLE_TIME,
  sampleData,
} from "../apps/mod.ts";
import { sha256 } from "../renderers/panels.ts";
import { requireApp } from "./require_app.ts";
import { type DataRef, toSourceDatas, withValue } from "./data/data_refs.ts";
import { gatherData } from "./data/gather_data.ts";
import { listSources } from "./data/load_data.ts";
import type { LookTarget } from "./preview_target.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import type { Screen } from "./screens.ts";
import type { Services } from "./services.ts";
import { zonedTime } from "./zoned_time.ts";

/** Minutes between two instants that one can look at. */
export const STEP_MINUTES = 15;
/** Steps ahead: 24 hours. */
export const MOST_STEPS = 96;
/** Presses that a look goes through at most. */
const MOST_PRESSES = 100;

/** A press before a look, and how many steps ahead it comes. */
export interface LookPress {
  readonly button: string;
  readonly step: number;
}

/** What is looked at, on which glass, when and after which presses. */
export interface LookOptions extends InstalledApp {
  /** The installed app's id; empty for one that is not installed. */
  readonly appId: string;
  readonly target: LookTarget;
  /** Steps ahead of now. */
  readonly step: number;
  readonly presses: readonly LookPress[];
  /** True where no sample may stand in the place of data that has never come. */
  readonly truth?: true;
}

/** An app as a device would show it. */
export interface Look {
  readonly screen: Screen;
  /** When it is, in the zone of the device. */
  readonly at: Temporal.ZonedDateTime;
  /** True where examples stand in the place of data that has never come. */
  readonly sample: boolean;
}

/** What an app would be composed from, and from when on. */
export interface LookInputs {
  readonly inputs: ScreenInputs;
  /** The present in the zone of the device, or the time of the examples. */
  readonly base: Temporal.ZonedDateTime;
  readonly sample: boolean;
}

/** Gathers what a look is drawn from. Writes nothing and fetches nothing. */
export async function gatherLook(
  services: Services,
  { kind, settings, appId, target, truth }: Omit<LookOptions, "step" | "presses">,
): Promise<LookInputs> {
  const { deviceId, device, panel } = target;
  const now = services.clock.now();
  const wanted = { kind, settings, appId, deviceId, now };
  const { apps, data: own } = await gatherData(services, { ...wanted, patience: 0, unrecorded: true });
  const sampled = truth ? null : await sampleOf(services, requireApp(kind), { ...wanted, apps });
  const sample = sampled !== null;
  const data = sampled ?? own;
  const base = sample ? SAMPLE_TIME : zonedTime(now, target.timeZone);
  const inputs: ScreenInputs = {
    kind,
    settings,
    state: undefined,
    device,
    panel,
    timeZone: base.timeZoneId,
    ...(Object.keys(data).length === 0 ? {} : { data }),
    ...(Object.keys(apps).length === 0 ? {} : { apps }),
  };
  return { inputs, base, sample };
}

/**
 * Looks at an app, installed or not, on any glass and at any time of the next day. Writes nothing and fetches nothing.
 * Throws what the app throws.
 */
export async function lookAt(services: Services, options: LookOptions): Promise<Look> {
  const { look } = await lookFrom(services, options);
  return look;
}

/** The same, with what it was composed from. */
export async function lookFrom(
  services: Services,
  options: LookOptions,
): Promise<{ readonly look: Look; readonly inputs: ScreenInputs; readonly base: Temporal.ZonedDateTime }> {
  const gathered = await gatherLook(services, options);
  const { base, sample } = gathered;
  const state = await pressed(services, gathered.inputs, { base, presses: options.presses });
  const inputs = { ...gathered.inputs, state };
  const at = stepTo(base, options.step);
  const screen = await services.screens.compose(inputs, { now: at.toInstant(), offline: true });
  return { look: { screen, at, sample }, inputs, base };
}

/** So many steps ahead: on the quarters of an hour, or at once for none. */
export function stepTo(base: Temporal.ZonedDateTime, step: number): Temporal.ZonedDateTime {
  if (step <= 0) return base;
  const steps = Math.min(MOST_STEPS, Math.floor(step));
  return base.round({ smallestUnit: "minute", roundingIncrement: STEP_MINUTES, roundingMode: "floor" })
    .add({ minutes: steps * STEP_MINUTES });
}

/** The state after the presses; undefined where there was none, so that the app begins. */
async function pressed(
  { runner }: Services,
  inputs: ScreenInputs,
  { base, presses }: { readonly base: Temporal.ZonedDateTime; readonly presses: readonly LookPress[] },
): Promise<unknown> {
  const [first, ...more] = presses.slice(-MOST_PRESSES)
    .map(({ button, step }) => ({ button, at: stepTo(base, step).toInstant() }));
  return first === undefined ? undefined : (await runner.press(inputs, [first, ...more])).state;
}

/** Examples for all sources, where nothing has ever come from any; else null. */
async function sampleOf(
  services: Services,
  app: AnyDeclaration,
  wanted: Parameters<typeof listSources>[1],
): Promise<Readonly<Record<string, DataRef>> | null> {
  const { sources, refs } = await listSources(services, wanted);
  const names = Object.keys(sources);
  const came = names.some((name) => refs[name]?.fetchedAt != null || refs[name]?.error != null);
  if (names.length === 0 || came) return null;
  const first = toRefs(sampleData(app.kind, names, wanted.settings));
  if (first === null) return null;
  // One source may name another, such as a feed its pictures.
  const around = { data: toSourceDatas(first), apps: wanted.apps };
  const more = Object.keys(app.sources(readSettings(app, wanted.settings), around));
  return toRefs(sampleData(app.kind, more, wanted.settings)) ?? first;
}

/** Values as data that came some minutes before the time of the examples. */
export function toRefs(values: Readonly<Record<string, unknown>> | null): Record<string, DataRef> | null {
  if (values === null) return null;
  const fetchedAt = SAMPLE_FETCHED.epochMilliseconds;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const hash = sha256(JSON.stringify(value));
      return [name, withValue({ hash, fetchedAt, stale: false, error: null }, value)];
    }),
  );
}
