import { findApp, type InstalledApp, readSettings, type Source, type UrlSource } from "../../apps/mod.ts";
import { findHookIdsOfApp, findVariables } from "../../database/mod.ts";
import { sha256 } from "../../renderers/panels.ts";
import type { Services } from "../services.ts";
import { toSourceSpec } from "../sources/source_spec.ts";
import { type DataRef, withValue } from "./data_refs.ts";
import { fileData } from "./file_data.ts";
import { type Resolved, resolveSources } from "./resolve_sources.ts";
import { telemetryData } from "./telemetry_data.ts";
import { urlData } from "./url_data.ts";

/** An app whose data is wanted. */
export interface DataFor {
  readonly appId: string;
  readonly kind: string;
  /** As stored. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Installed apps that it refers to, by id. */
  readonly apps: Readonly<Record<string, InstalledApp>>;
  /** The device that shows it, or null for a preview without one. */
  readonly deviceId: string | null;
  readonly now: Temporal.Instant;
}

/** The services that data is read from. */
export type DataServices = Pick<Services, "db" | "contents" | "log">;

/** The data that an app shows, read and never fetched: of its sources, and what hooks were sent that feed it. */
export async function loadData(
  services: DataServices,
  wanted: DataFor,
): Promise<Readonly<Record<string, DataRef>>> {
  return { ...(await listSources(services, wanted)).refs, ...await hookData(services, wanted) };
}

/**
 * As `loadData`, for an admin who looks and not for a device: what has never been fetched is waited for, so many
 * milliseconds at most.
 */
export async function awaitData(
  services: Pick<Services, "db" | "contents" | "log" | "sources">,
  wanted: DataFor,
  milliseconds: number,
): Promise<Readonly<Record<string, DataRef>>> {
  const until = performance.now() + milliseconds;
  // A second time, because one source may name another.
  for (let round = 0; round < 2; round++) {
    const missing: UrlSource[] = [];
    await listSources(services, wanted, missing);
    const left = until - performance.now();
    if (missing.length === 0 || left <= 0) break;
    await services.sources.fetchFirst(missing.map(toSourceSpec), left);
  }
  return await loadData(services, wanted);
}

/** The sources that the app declares and what is there of them; those never fetched are added to `missing`. */
export async function listSources(
  services: DataServices,
  { kind, settings, apps, deviceId, now }: DataFor,
  missing: UrlSource[] = [],
): Promise<Resolved> {
  const nothing = { sources: {}, refs: {}, failure: null };
  const app = findApp(kind);
  if (app === null) return nothing;
  const at = now.epochMilliseconds;
  const load = async (sources: Readonly<Record<string, Source>>) => {
    const urls: Record<string, UrlSource> = {};
    const refs: Record<string, DataRef> = {};
    for (const [name, source] of Object.entries(sources)) {
      if (source.kind === "url") urls[name] = source;
      else if (source.kind === "file") refs[name] = await fileData(services, source);
      else refs[name] = await telemetryData(services.db, source, { deviceId, now: at });
    }
    const fetched = await urlData(services, urls, at);
    for (const [name, ref] of Object.entries(fetched)) {
      if (ref.hash === null && ref.error === null && urls[name] !== undefined) missing.push(urls[name]);
    }
    return { ...refs, ...fetched };
  };
  const read = readOrNull(() => readSettings(app, settings));
  // Settings that cannot be read are told when the app is composed.
  if (read === null) return nothing;
  return await resolveSources(app, { settings: read.value, apps, load });
}

function readOrNull<Value>(read: () => Value): { readonly value: Value } | null {
  try {
    return { value: read() };
  } catch {
    return null;
  }
}

/** What hooks were sent that feed an app: `hook`, `hook_2` and so on, the oldest hook first. */
export async function hookData(
  { db }: Pick<DataServices, "db">,
  { appId, kind }: Pick<DataFor, "appId" | "kind">,
): Promise<Readonly<Record<string, DataRef>>> {
  if (!findApp(kind)?.takesHook) return {};
  const ids = await findHookIdsOfApp(db, appId);
  const found = await Promise.all(ids.map((id) => findVariables(db, id)));
  const refs = found.flatMap((hook) => {
    if (hook === null) return [];
    const hash = sha256(JSON.stringify(hook.variables));
    return [withValue({ hash, fetchedAt: hook.at, stale: false, error: null }, hook.variables)];
  });
  return Object.fromEntries(refs.map((ref, index) => [index === 0 ? "hook" : `hook_${index + 1}`, ref]));
}
