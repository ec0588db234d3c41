import { definePanel, type Panel } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import { NO_DATA, type SourceData } from "../source.ts";
import { type TemplateSettings, templateSettings } from "./settings.ts";

/** Test support: the context of a template, as a device in Berlin at 14:05:30 would compose it. */
export function templateContext(
  settings: Readonly<Record<string, unknown>>,
  change: {
    readonly panel?: Panel;
    /** Values by the names of sources and hooks. */
    readonly data?: Readonly<Record<string, unknown>>;
    readonly now?: string;
  } = {},
): AppContext<TemplateSettings> {
  const data = Object.entries(change.data ?? {}).map(([name, value]): [string, SourceData] => {
    return [name, { ...NO_DATA, value }];
  });
  return {
    settings: templateSettings.parse(settings),
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
    },
    data: Object.fromEntries(data),
    apps: {},
  };
}

/** Test support: a setting of one source. */
export function source(name: string): { name: string; url: string } {
  return { name, url: "https://example.com/data.json" };
}
