import type { RequestRow } from "./mod.ts";

/** Test support: a queued request that is due at once and never expires. */
export function request(id: string, change: Partial<RequestRow> = {}): RequestRow {
  return {
    id,
    appId: "a1",
    app: null,
    deviceId: null,
    selector: null,
    priority: 0,
    notBefore: null,
    expiresAt: null,
    status: "queued",
    shownAt: null,
    exchangeId: null,
    createdAt: 1,
    ...change,
  };
}
