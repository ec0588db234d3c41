import type { SourceData } from "../../apps/mod.ts";

/** Data of a source as inputs name it: by the hash of its content, so that a record of the inputs stays small. */
export interface DataRef {
  /** SHA-256 of the content; null when there is none yet. */
  readonly hash: string | null;
  /** Milliseconds since the epoch; null when nothing has come yet. */
  readonly fetchedAt: number | null;
  readonly stale: boolean;
  readonly error: string | null;
}

/** Contents that are loaded, unseen by JSON and let go with the inputs that name them. */
const values = new WeakMap<DataRef, unknown>();

/** Gives a reference its content. */
export function withValue(ref: DataRef, value: unknown): DataRef {
  values.set(ref, value);
  return ref;
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
