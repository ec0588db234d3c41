import type { SourceData } from "../../apps/mod.ts";

/** Data of a source as inputs name it: by the hash of its content, so that a record of the inputs stays small. */
export interface DataRef {
  /** SHA-256 of the content; null when there is none yet. */
  readonly hash: string | null;
  /** Milliseconds since the epoch; null when nothing has come yet. */
  readonly fetchedAt: number | null;
  readonly stale: boolean;
  readonly error: string | null;
  /** The instant from which it is stale, in milliseconds since the epoch; left out where it is, or never will be. */
  readonly staleAt?: number;
  /** Where there is none and fetching failed: when it is tried again, in milliseconds since the epoch. */
  readonly triedAt?: number;
}

/** Contents that are loaded, unseen by JSON and let go with the inputs that name them. */
const values = new WeakMap<DataRef, unknown>();

/** Gives a reference its content. */
export function withValue(ref: DataRef, value: unknown): DataRef {
  values.set(ref, value);
  return ref;
}

/** The content of a reference; undefined where it has none or it was not loaded. */
export function valueOf(ref: DataRef): unknown {
  return values.get(ref);
}

/** JSON texts of contents that were made for a screen and are in no table yet. */
const unsaved = new WeakMap<DataRef, string>();

/** Gives a reference a content that is written with the exchange that shows it. */
export function withUnsaved(ref: DataRef, text: string): DataRef {
  unsaved.set(ref, text);
  return withValue(ref, JSON.parse(text));
}

/** Contents that must be written so that a screen of this data can be composed again. */
export function unsavedContents(
  data: Readonly<Record<string, DataRef>> | undefined,
): readonly { readonly hash: string; readonly value: string }[] {
  return Object.values(data ?? {}).flatMap((ref) => {
    const value = unsaved.get(ref);
    return value === undefined || ref.hash === null ? [] : [{ hash: ref.hash, value }];
  });
}

/** The data that references stand for, by their names. */
export function toSourceDatas(refs: Readonly<Record<string, DataRef>>): Record<string, SourceData> {
  return Object.fromEntries(Object.entries(refs).map(([name, ref]) => [name, toSourceData(ref)]));
}

/** The data that a reference stands for; its content must have been loaded. */
export function toSourceData(ref: DataRef): SourceData {
  const { fetchedAt, stale, error } = ref;
  return {
    value: values.get(ref) ?? null,
    fetchedAt: fetchedAt === null ? null : Temporal.Instant.fromEpochMilliseconds(fetchedAt),
    stale,
    error,
  };
}

/** The first instant at which data becomes stale, or null. */
export function staleEdge(data: Readonly<Record<string, DataRef>> | undefined): Temporal.Instant | null {
  const edges = Object.values(data ?? {}).flatMap(({ staleAt }) => staleAt === undefined ? [] : [staleAt]);
  return edges.length === 0 ? null : Temporal.Instant.fromEpochMilliseconds(Math.min(...edges));
}

/** Milliseconds after which a device comes back for data that has never come yet. */
const SOON = 60_000;

/** When a device should come back for data that is missing, or null where all is there. */
export function missingEdge(
  data: Readonly<Record<string, DataRef>> | undefined,
  now: Temporal.Instant,
): Temporal.Instant | null {
  const soon = now.epochMilliseconds + SOON;
  const edges = Object.values(data ?? {}).filter(({ hash }) => hash === null)
    .map(({ error, triedAt }) => error === null ? soon : Math.max(soon, triedAt ?? soon));
  return edges.length === 0 ? null : Temporal.Instant.fromEpochMilliseconds(Math.min(...edges));
}
