import { findApp, type InstalledApp, type Source, type UrlSource } from "../../apps/mod.ts";
import type { DatabaseClient } from "../../database/mod.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { Contents } from "../sources/contents.ts";
import { type SourceSpec, toSourceSpec } from "../sources/source_spec.ts";
import { listShownApps } from "./list_shown_apps.ts";
import { loadApps } from "./load_apps.ts";
import { resolveSources } from "./resolve_sources.ts";
import { urlData } from "./url_data.ts";

/** What all apps want that are installed, wait in the queue or are on show. One that fails keeps no other out. */
export async function listWanted(
  { db, clock, log, contents }: { db: DatabaseClient; clock: Clock; log: Log; contents: Contents },
): Promise<readonly SourceSpec[]> {
  const now = clock.now().epochMilliseconds;
  const { installed, all } = await listShownApps(db, now);
  const wanted: SourceSpec[] = [];
  for (const app of all) {
    const apps = await loadApps(app, (id) => Promise.resolve(installed.get(id) ?? null));
    const load = (sources: Readonly<Record<string, Source>>) =>
      urlData({ db, contents }, onlyUrls(sources), now);
    const { specs, failure } = await specsOf(app, { apps, load });
    wanted.push(...specs);
    if (failure !== null) {
      log.warn("Cannot tell what an app wants", { app: app.kind, cause: nameOf(failure) });
    }
  }
  return wanted;
}

async function specsOf(
  { kind, settings }: InstalledApp,
  around: Omit<Parameters<typeof resolveSources>[1], "settings">,
): Promise<{ specs: SourceSpec[]; failure: unknown }> {
  const app = findApp(kind);
  if (app === null) return { specs: [], failure: null };
  const read = app.settings.safeParse(settings);
  // Settings that do not fit are told where the app is shown.
  if (!read.success) return { specs: [], failure: null };
  const { sources, failure } = await resolveSources(app, { ...around, settings: read.data });
  return { specs: Object.values(onlyUrls(sources)).map(toSourceSpec), failure };
}

function onlyUrls(sources: Readonly<Record<string, Source>>): Record<string, UrlSource> {
  return Object.fromEntries(
    Object.entries(sources).filter((entry): entry is [string, UrlSource] => entry[1].kind === "url"),
  );
}

/** An app's own message may quote its settings, and so a secret. */
function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : typeof cause;
}
