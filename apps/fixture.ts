import type { z } from "zod";
import { definePanel, type Panel } from "../renderers/mod.ts";
import type { AppContext, AppDevice, InstalledApp } from "./app.ts";
import { NO_DATA, type SourceData } from "./source.ts";

/** Test support: whatever of a context differs from a plain one. */
export interface ContextChange {
  readonly panel?: Panel;
  readonly device?: Partial<AppDevice>;
  readonly apps?: Readonly<Record<string, InstalledApp>>;
  /** Values by the names of sources and hooks. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly now?: string;
}

/** Test support: what an app with these settings is told on a device in Berlin at 14:05:30. */
export function contextOf<Settings>(
  schema: z.ZodType<Settings>,
  settings: unknown,
  change: ContextChange = {},
): AppContext<Settings> {
  const data = Object.entries(change.data ?? {}).map(([name, value]): [string, SourceData] => {
    return [name, { ...NO_DATA, value }];
  });
  return {
    settings: schema.parse(settings),
    now: Temporal.ZonedDateTime.from(change.now ?? "2026-11-23T14:05:30+01:00[Europe/Berlin]"),
    panel: change.panel ?? definePanel({ width: 800, height: 480 }),
    device: {
      name: "Lobby",
      friendlyId: "A1B2C3",
      admitted: true,
      serverUrl: "http://192.168.1.20:8080",
      locale: "en-GB",
      buttons: [],
      drawsCaptions: false,
      typedLabels: {},
      ...change.device,
    },
    data: Object.fromEntries(data),
    apps: change.apps ?? {},
  };
}
