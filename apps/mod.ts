import type { AnyApp } from "./app.ts";
import { chart } from "./chart/mod.tsx";
import { clock } from "./clock/mod.tsx";
import { labels } from "./labels/mod.tsx";
import { message } from "./message/mod.tsx";
import { problem } from "./problem/mod.tsx";
import { quiz } from "./quiz/mod.tsx";
import { rotation } from "./rotation/mod.tsx";
import { table } from "./table/mod.tsx";
import { welcome } from "./welcome/mod.tsx";

/** Every app, in alphabetical order. */
export const apps: readonly AnyApp[] = [
  chart,
  clock,
  labels,
  message,
  problem,
  quiz,
  rotation,
  table,
  welcome,
];

/** The app of this kind, or null when there is none. */
export function findApp(kind: string): AnyApp | null {
  return apps.find((app) => app.kind === kind) ?? null;
}

export { defineApp } from "./app.ts";
export type {
  AnyApp,
  App,
  AppAction,
  AppContext,
  AppDefinition,
  AppDevice,
  AppPress,
  ButtonPlace,
  Caption,
  InstalledApp,
} from "./app.ts";
export { composeFramed } from "./frame/mod.ts";
export { AppSettingsError, type AppSettingsFault } from "./errors.ts";
export { readSettings, settingsSchema } from "./settings.ts";
export {
  type CalendarData,
  type CalendarEvent,
  type FeedData,
  type FeedItem,
  type FileSource,
  type ImageData,
  NO_DATA,
  type Source,
  type SourceData,
  type SourceParser,
  type TelemetryData,
  type TelemetrySeries,
  type TelemetrySource,
  type UrlSource,
} from "./source.ts";
