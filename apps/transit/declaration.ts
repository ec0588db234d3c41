import { declareApp } from "../declare_app.ts";
import type { Source } from "../source.ts";
import { type Settings, settings } from "./settings.ts";

/** Departures of a stop, the next one large. */
export const transitDeclaration = declareApp<Settings>({
  kind: "transit",
  name: "Transit",
  description: "Departures of a stop: minutes to go, delays, platforms, what is cancelled.",
  settings,
  sources({ url, key, key_header }): Readonly<Record<string, Source>> {
    if (url === "") return {};
    const headers = key !== "" && key_header !== "" ? { headers: { [key_header]: key } } : {};
    return { departures: { kind: "url", url, intervalSeconds: 60, parser: "json", ...headers } };
  },
});
