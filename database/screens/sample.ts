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
    drawing: "",
    shownSince: 1,
    refreshSeconds: 60,
    seenAt: 1,
    exchangeId: "e1",
    protocol: "trmnl",
    baseUrl: "http://192.168.1.20:8080",
    telemetry: {},
    playlistItemId: null,
    playlistPolls: 0,
    playlistSince: 0,
    ...change,
  };
}
