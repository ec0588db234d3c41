import type { AnyDeclaration, InstalledApp, Source } from "../../apps/mod.ts";
import { type DataRef, toSourceDatas } from "./data_refs.ts";

/** Sources of an app by their names, and what is there of their data. */
export interface Resolved {
  readonly sources: Readonly<Record<string, Source>>;
  readonly refs: Readonly<Record<string, DataRef>>;
  /** What the app threw when it was asked, or null. */
  readonly failure: unknown;
}

/**
 * Asks an app what it needs: first without data, and where it looked for data a second time with what there is of it,
 * since one source may name another. An app that throws needs nothing.
 */
export async function resolveSources(
  app: AnyDeclaration,
  { settings, apps, load }: {
    settings: unknown;
    apps: Readonly<Record<string, InstalledApp>>;
    load: (sources: Readonly<Record<string, Source>>) => Promise<Record<string, DataRef>>;
  },
): Promise<Resolved> {
  let looked = false;
  let failure: unknown = null;
  const ask = (refs: Readonly<Record<string, DataRef>>): Readonly<Record<string, Source>> => {
    try {
      return app.sources(settings, {
        apps,
        get data() {
          looked = true;
          return toSourceDatas(refs);
        },
      });
    } catch (error) {
      failure = error;
      return {};
    }
  };
  const first = ask({});
  const refs = await load(first);
  if (!looked || Object.keys(first).length === 0) return { sources: first, refs, failure };
  const second = ask(refs);
  const isNew = (name: string) => JSON.stringify(second[name]) !== JSON.stringify(first[name]);
  const added = Object.fromEntries(Object.entries(second).filter(([name]) => isNew(name)));
  const kept = Object.fromEntries(
    Object.entries(refs).filter(([name]) => Object.hasOwn(second, name) && !isNew(name)),
  );
  return { sources: second, refs: { ...kept, ...await load(added) }, failure };
}
