import { findApp as findProgram, type InstalledApp } from "../../apps/mod.ts";
import { findApp } from "../../database/mod.ts";
import type { Services } from "../services.ts";
import { transformData } from "../transform/transform_data.ts";
import type { DataRef } from "./data_refs.ts";
import { loadApps, referencesOf } from "./load_apps.ts";
import { awaitData, type DataFor, hookData, loadData } from "./load_data.ts";

/** All that an app gets besides its settings and state. */
export interface Gathered {
  /** Installed apps that it refers to, by id. */
  readonly apps: Readonly<Record<string, InstalledApp>>;
  /**
   * Its data by name. What hooks were sent that feed the apps it refers to stands under the app's id, a space and the
   * hook's name.
   */
  readonly data: Readonly<Record<string, DataRef>>;
}

/** For whom data is gathered, and how long a first fetch may be waited for. */
export interface GatherFor extends Omit<DataFor, "apps"> {
  /** Milliseconds; 0 for a device, which never waits. */
  readonly patience: number;
  /** True where what transforms make of the newest data is waited for; who has patience always waits. */
  readonly waits?: boolean;
  /** True for a look that writes nothing. */
  readonly unrecorded?: true;
}

/** Gathers what an app shows: of its sources, its hooks, the apps inside it, and what transforms make of it all. */
export async function gatherData(
  services: Pick<Services, "db" | "contents" | "log" | "sources" | "transforms">,
  { patience, unrecorded, waits = patience > 0, ...app }: GatherFor,
): Promise<Gathered> {
  if (needless.get(app.settings) === app.kind) return NOTHING;
  const apps = await loadApps(app, (id) => findApp(services.db, id));
  const wanted: DataFor = { ...app, apps };
  const loaded = patience > 0
    ? await awaitData(services, wanted, patience)
    : await loadData(services, wanted);
  const inner = await Promise.all(
    Object.entries(apps).map(async ([id, { kind }]) => {
      const refs = Object.entries(await hookData(services, { appId: id, kind }));
      return refs.map(([name, ref]) => [`${id} ${name}`, ref] as const);
    }),
  );
  const came = { ...loaded, ...Object.fromEntries(inner.flat()) };
  const looked = { ...app, apps, waits, ...(unrecorded && { unrecorded }) };
  const gathered = { apps, data: { ...came, ...await transformData(services, looked, came) } };
  if (needsNothing(app, gathered)) needless.set(app.settings, app.kind);
  return gathered;
}

const NOTHING: Gathered = { apps: {}, data: {} };

/**
 * Settings with which an app of this kind needs nothing: each of its sources has an entry in its data, even when nothing
 * has come, so what it needs follows from settings that cannot change.
 */
const needless = new WeakMap<GatherFor["settings"], string>();

function needsNothing(app: Pick<GatherFor, "kind" | "settings">, { data }: Gathered): boolean {
  return Object.keys(data).length === 0 && Object.isFrozen(app.settings) &&
    !findProgram(app.kind)?.takesHook && referencesOf(app).length === 0;
}
