import type { UrlSource } from "../../apps/mod.ts";
import { type DatabaseClient, findSources, type SourceRow } from "../../database/mod.ts";
import type { Contents } from "../sources/contents.ts";
import { type SourceSpec, toSourceSpec } from "../sources/source_spec.ts";
import { type DataRef, withValue } from "./data_refs.ts";

/** Data of URL sources as it is there; nothing is fetched. */
export async function urlData(
  { db, contents }: { db: DatabaseClient; contents: Contents },
  sources: Readonly<Record<string, UrlSource>>,
  now: number,
): Promise<Record<string, DataRef>> {
  const specs = Object.entries(sources).map(([name, source]) => [name, toSourceSpec(source)] as const);
  const rows = new Map(
    (await findSources(db, specs.map(([, { key }]) => key))).map((row) => [row.key, row]),
  );
  const refs = specs.map(async ([name, spec]) =>
    [name, await toRef({ spec, row: rows.get(spec.key), contents, now })] as const
  );
  return Object.fromEntries(await Promise.all(refs));
}

async function toRef(
  { spec, row, contents, now }: {
    spec: SourceSpec;
    row: SourceRow | undefined;
    contents: Contents;
    now: number;
  },
): Promise<DataRef> {
  const error = row?.error ?? null;
  const value = row?.hash === undefined || row.hash === null ? undefined : await contents.get(row.hash);
  if (row === undefined || value === undefined || row.fetchedAt === null) {
    const triedAt = row === undefined || error === null ? {} : { triedAt: row.nextAt };
    return { hash: null, fetchedAt: null, stale: false, error, ...triedAt };
  }
  // Each app counts by its own interval, also where another wants the same more often.
  const staleAt = row.fetchedAt + 2000 * spec.intervalSeconds;
  const stale = now > staleAt;
  const edge = stale ? {} : { staleAt: staleAt + 1 };
  return withValue({ hash: row.hash, fetchedAt: row.fetchedAt, stale, error, ...edge }, value);
}
