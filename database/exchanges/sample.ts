import type { ExchangeRow } from "./mod.ts";

/** Test support: a logged poll. */
export function exchange(id: string, change: Partial<ExchangeRow> = {}): ExchangeRow {
  return {
    id,
    at: 1,
    deviceId: "d1",
    protocol: "trmnl",
    method: "GET",
    path: "/api/display",
    request: { headers: { id: "AA" }, body: null },
    response: { status: 200, headers: {}, body: "{}", image: null },
    appId: null,
    requestId: null,
    timings: {},
    error: null,
    inputs: null,
    ...change,
  };
}
