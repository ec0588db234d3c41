import type { ScreenRow } from "./mod.ts";

/** Test support: what a device shows. */
export function screen(deviceId: string, change: Partial<ScreenRow> = {}): ScreenRow {
  return {
    deviceId,
    appId: "a1",
    app: null,
    requestId: null,
    labels: {},
    text: null,
    imageHash: null,
    shownSince: 1,
    refreshSeconds: 60,
    seenAt: 1,
    exchangeId: "e1",
    protocol: "trmnl",
    telemetry: {},
    playlistItemId: null,
    playlistPolls: 0,
    ...change,
  };
}
