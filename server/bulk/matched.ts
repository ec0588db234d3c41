import type { Services } from "../services.ts";

/** What a change by selector did. */
export interface Matched {
  /** How many devices it changed. */
  readonly matched: number;
  /** Their ids, newest first. */
  readonly deviceIds: readonly string[];
}

/** Tells whoever watches that these devices are changed, and answers which they are. */
export function tellChanged({ events, clock }: Services, deviceIds: readonly string[]): Matched {
  const at = clock.now();
  for (const id of deviceIds) events.emit({ kind: "device", at, deviceId: id, id });
  return { matched: deviceIds.length, deviceIds };
}
