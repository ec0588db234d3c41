import { findApp, type InstalledApp, readSettings, type Transform } from "../../apps/mod.ts";
import { sha256 } from "../../renderers/panels.ts";
import { type DataRef, toSourceDatas, withValue } from "../data/data_refs.ts";
import type { Services } from "../services.ts";
import type { Transformed } from "./transforms.ts";

/** An app whose transforms are wanted. */
export interface TransformFor {
  readonly appId: string;
  readonly kind: string;
  /** As stored. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Installed apps that it refers to, by id. */
  readonly apps: Readonly<Record<string, InstalledApp>>;
  /** True for whoever would rather wait than see what was made of the data before this. */
  readonly waits: boolean;
  /** True for a look that nothing records: what a transform makes is then not kept. */
  readonly unrecorded?: true;
}

/**
 * What the transforms of an app make of the data that came, by their names. Where that is still being made it is what
 * they made of the data before, and only where there is none it is waited for.
 */
export async function transformData(
  { transforms }: Pick<Services, "transforms">,
  app: TransformFor,
  refs: Readonly<Record<string, DataRef>>,
): Promise<Readonly<Record<string, DataRef>>> {
  const wanted = Object.entries(wantedTransforms(app, refs));
  if (wanted.length === 0) return {};
  const times = Object.values(refs).flatMap(({ fetchedAt }) => fetchedAt ?? []);
  const around = {
    fetchedAt: times.length === 0 ? null : Math.max(...times),
    stale: Object.values(refs).some(({ stale }) => stale),
  };
  const made = wanted.map(async ([name, { code, input }]): Promise<[string, DataRef]> => {
    const task = { code, input: JSON.stringify(input) };
    // A look must not change what devices are shown.
    if (app.unrecorded) return [name, toRef(await transforms.take(task, { unrecorded: true }), around)];
    const place = sha256(JSON.stringify([app.appId, name, code]));
    const before = transforms.shown.get(place);
    const coming = transforms.take(task);
    if (before !== undefined && !app.waits && transforms.find(task) === null) {
      return [name, before.ref];
    }
    const result = await coming;
    const ref = toRef(result, around);
    transforms.shown.set(place, { ref, size: result.size });
    return [name, ref];
  });
  return Object.fromEntries(await Promise.all(made));
}

function toRef(
  { hash, value, fault }: Transformed,
  around: Pick<DataRef, "fetchedAt" | "stale">,
): DataRef {
  return hash === null
    ? { hash, error: fault, ...around }
    : withValue({ hash, error: null, ...around }, value);
}

/** The transforms that an app asks for, given what came; none where its settings cannot be read. */
export function wantedTransforms(
  { kind, settings, apps }: Pick<TransformFor, "kind" | "settings" | "apps">,
  refs: Readonly<Record<string, DataRef>>,
): Readonly<Record<string, Transform>> {
  const app = findApp(kind);
  if (app === null) return {};
  try {
    return app.transforms(readSettings(app, settings), { data: toSourceDatas(refs), apps });
  } catch {
    // Settings that cannot be read are told when the app is composed.
    return {};
  }
}
