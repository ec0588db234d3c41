import { findApp, type InstalledApp, readSettings, type Transform } from "../../apps/mod.ts";
import { contentStatement } from "../../database/mod.ts";
import { sha256 } from "../../renderers/mod.ts";
import { createCache } from "../cache.ts";
import { type DataRef, toSourceData, withValue } from "../data/data_refs.ts";
import type { Services } from "../services.ts";
import { runTransform, type TransformResult } from "./run_transform.ts";

/** Results that are kept, at most a megabyte each. */
const KEPT = 16;

/** Results by what was run and on what, those that failed as well: the same data never runs the same code twice. */
const results = createCache<Promise<TransformResult>>({ limit: KEPT, sizeOf: () => 1 });

/**
 * What the transforms of an app make of the data that came, by their names. Each is run once for equal data, and what
 * it made is kept by its hash, as all data is.
 */
export async function transformData(
  services: Pick<Services, "db" | "clock" | "log">,
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
    const { output, fault } = await takeResult({ code, input: JSON.stringify(input) });
    if (output === null) return [name, { hash: null, error: fault, ...around }];
    const hash = app.unrecorded ? sha256(output) : await keep(services, output);
    return [name, withValue({ hash, error: null, ...around }, JSON.parse(output))];
  });
  return Object.fromEntries(await Promise.all(made));
}

/** An app whose transforms are wanted. */
export interface TransformFor {
  readonly kind: string;
  /** As stored. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Installed apps that it refers to, by id. */
  readonly apps: Readonly<Record<string, InstalledApp>>;
  /** True for a look that nothing records: what a transform makes is then not kept. */
  readonly unrecorded?: true;
}

async function keep(
  { db, clock, log }: Pick<Services, "db" | "clock" | "log">,
  value: string,
): Promise<string> {
  const hash = sha256(value);
  try {
    await db.execute(contentStatement({ hash, value, usedAt: clock.now().epochMilliseconds }));
  } catch (error) {
    // Without it a replay is not possible; the screen is.
    log.warn("Cannot keep what a transform made", { cause: error });
  }
  return hash;
}

function wantedTransforms(
  { kind, settings, apps }: TransformFor,
  refs: Readonly<Record<string, DataRef>>,
): Readonly<Record<string, Transform>> {
  const app = findApp(kind);
  if (app === null) return {};
  try {
    const data = Object.fromEntries(Object.entries(refs).map(([name, ref]) => [name, toSourceData(ref)]));
    return app.transforms(readSettings(app, settings), { data, apps });
  } catch {
    // Settings that cannot be read are told when the app is composed.
    return {};
  }
}

function takeResult(
  { code, input }: { readonly code: string; readonly input: string },
): Promise<TransformResult> {
  const key = sha256(JSON.stringify([code, input]));
  const known = results.get(key);
  if (known !== undefined) return known;
  const running = runTransform({ code, input });
  results.set(key, running);
  return running;
}
