import { findApp, type InstalledApp, readSettings } from "../apps/mod.ts";
import { findApp as findAppRow } from "../database/mod.ts";
import { loadData } from "./data/load_data.ts";
import type { DataRef } from "./data/data_refs.ts";
import type { Services } from "./services.ts";

/** Apps that another shows, and what hooks were sent that feed them, by the app's id, a space and the hook's name. */
export interface ShownApps {
  readonly apps: Readonly<Record<string, InstalledApp>>;
  readonly data: Readonly<Record<string, DataRef>>;
}

/** The installed apps that an app's settings refer to. One that is gone is left out; the app says so on its screen. */
export async function readApps(
  services: Services,
  { kind, settings }: { readonly kind: string; readonly settings: Readonly<Record<string, unknown>> },
): Promise<ShownApps> {
  const ids = referencesOf(kind, settings);
  const rows = await Promise.all(ids.map((id) => findAppRow(services.db, id)));
  const found = rows.filter((row) => row !== null);
  const apps = Object.fromEntries(found.map((row) => [row.id, { kind: row.kind, settings: row.settings }]));
  const data = await Promise.all(found.map(async (row) => {
    const refs = Object.entries(await loadData(services, { appId: row.id, kind: row.kind }));
    return refs.filter(([name]) => /^hook(?:_\d+)?$/.test(name)).map(([name, ref]) =>
      [`${row.id} ${name}`, ref] as const
    );
  }));
  return { apps, data: Object.fromEntries(data.flat()) };
}

function referencesOf(kind: string, settings: Readonly<Record<string, unknown>>): readonly string[] {
  const app = findApp(kind);
  if (app === null) return [];
  try {
    return app.references(readSettings(app, settings));
  } catch {
    // Settings that cannot be read are told when the app is composed.
    return [];
  }
}
