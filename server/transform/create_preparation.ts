import { gatherData } from "../data/gather_data.ts";
import { listShownApps, type ShownApp } from "../data/list_shown_apps.ts";
import { loadApps } from "../data/load_apps.ts";
import { listSources } from "../data/load_data.ts";
import type { Services } from "../services.ts";
import { toSourceSpec } from "../sources/source_spec.ts";
import type { Preparation } from "./preparation.ts";
import { wantedTransforms } from "./transform_data.ts";

interface Pending {
  readonly sources: Set<string>;
  readonly apps: Set<string>;
  everything: boolean;
}

type Needed = Pick<
  Services,
  "db" | "contents" | "log" | "sources" | "clock" | "closing" | "transforms"
>;

/** Preparation, one pass over the apps at a time: what comes meanwhile is for the next. */
export function createPreparation(services: Needed): Preparation {
  const { log, closing } = services;
  const nothing = (): Pending => ({ sources: new Set(), apps: new Set(), everything: false });
  let pending = nothing();
  let passing: Promise<void> | null = null;

  async function passAll(): Promise<void> {
    while (!closing.aborted && (pending.everything || pending.sources.size > 0 || pending.apps.size > 0)) {
      const taken = pending;
      pending = nothing();
      try {
        await pass(services, taken);
      } catch (cause) {
        // Polls that find no result make it themselves.
        if (!closing.aborted) log.warn("Cannot transform data ahead of polls", { cause });
      }
    }
    passing = null;
  }

  function soon(): void {
    // On a turn of its own: what came is told as one.
    passing ??= new Promise<void>((resolve) => setTimeout(resolve, 0)).then(passAll);
  }

  return {
    arrived(what) {
      if ("source" in what) pending.sources.add(what.source);
      else pending.apps.add(what.app);
      soon();
    },
    everything() {
      pending.everything = true;
      soon();
    },
    async settled() {
      while (passing !== null) await passing;
    },
  };
}

async function pass(services: Needed, pending: Pending): Promise<void> {
  const now = services.clock.now();
  const { installed, all } = await listShownApps(services.db, now.epochMilliseconds);
  for (const app of all) {
    if (services.closing.aborted) return;
    const apps = await loadApps(app, (id) => Promise.resolve(installed.get(id) ?? null));
    if (Object.keys(wantedTransforms({ ...app, apps }, {})).length === 0) continue;
    const { kind, settings } = app;
    const wanted = { appId: app.id ?? "", kind, settings, deviceId: null, now };
    if (!await isMeant(services, pending, { app, wanted: { ...wanted, apps } })) continue;
    await gatherData(services, { ...wanted, patience: 0, waits: true });
  }
}

async function isMeant(
  services: Needed,
  pending: Pending,
  { app, wanted }: { readonly app: ShownApp; readonly wanted: Parameters<typeof listSources>[1] },
): Promise<boolean> {
  if (pending.everything) return true;
  if ([app.id, ...Object.keys(wanted.apps)].some((id) => id !== null && pending.apps.has(id))) return true;
  if (pending.sources.size === 0) return false;
  const { sources } = await listSources(services, wanted);
  return Object.values(sources).some((source) =>
    source.kind === "url" && pending.sources.has(toSourceSpec(source).key)
  );
}
