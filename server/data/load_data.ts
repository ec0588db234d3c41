import { findApp } from "../../apps/mod.ts";
import { findHookIdsOfApp, findVariables } from "../../database/mod.ts";
import { sha256 } from "../../renderers/mod.ts";
import type { Services } from "../services.ts";
import { type DataRef, withValue } from "./data_refs.ts";

/** An app whose data is wanted. */
export interface DataFor {
  readonly appId: string;
  readonly kind: string;
}

/** The data that an app shows, read and never fetched: what hooks were sent that feed it. */
export async function loadData(
  services: Services,
  { appId, kind }: DataFor,
): Promise<Readonly<Record<string, DataRef>>> {
  const app = findApp(kind);
  if (app === null || !app.takesHook) return {};
  const ids = await findHookIdsOfApp(services.db, appId);
  const found = await Promise.all(ids.map((id) => findVariables(services.db, id)));
  const refs = found.flatMap((hook) => {
    if (hook === null) return [];
    const hash = sha256(JSON.stringify(hook.variables));
    return [withValue({ hash, fetchedAt: hook.at, stale: false, error: null }, hook.variables)];
  });
  return Object.fromEntries(refs.map((ref, index) => [index === 0 ? "hook" : `hook_${index + 1}`, ref]));
}
