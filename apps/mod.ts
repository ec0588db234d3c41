import type { AnyApp } from "./app.ts";
import { calendar } from "./calendar/mod.tsx";
import { chart } from "./chart/mod.tsx";
import { clock } from "./clock/mod.tsx";
import { countdown } from "./countdown/mod.tsx";
import { counter } from "./counter/mod.tsx";
import { feed } from "./feed/mod.tsx";
import { homeAssistant } from "./home_assistant/mod.tsx";
import { labels } from "./labels/mod.tsx";
import { createLayout } from "./layout/mod.tsx";
import { message } from "./message/mod.tsx";
import { photo } from "./photo/mod.tsx";
import { poll } from "./poll/mod.tsx";
import { problem } from "./problem/mod.tsx";
import { qr } from "./qr/mod.tsx";
import { quiz } from "./quiz/mod.tsx";
import { rotation } from "./rotation/mod.tsx";
import { sensors } from "./sensors/mod.tsx";
import { createSecrets } from "./secrets.ts";
import { table } from "./table/mod.tsx";
import { template } from "./template/mod.tsx";
import { timer } from "./timer/mod.tsx";
import { todo } from "./todo/mod.tsx";
import { transit } from "./transit/mod.tsx";
import { weather } from "./weather/mod.tsx";
import { welcome } from "./welcome/mod.tsx";

/** Every app, in alphabetical order. */
export const apps: readonly AnyApp[] = [
  calendar,
  chart,
  clock,
  countdown,
  counter,
  feed,
  homeAssistant,
  labels,
  createLayout((kind) => findApp(kind)),
  message,
  photo,
  poll,
  problem,
  qr,
  quiz,
  rotation,
  sensors,
  table,
  template,
  timer,
  todo,
  transit,
  weather,
  welcome,
];

/** The app of this kind, or null when there is none. */
export function findApp(kind: string): AnyApp | null {
  return apps.find((app) => app.kind === kind) ?? null;
}

/** What hides, keeps and finds the secrets of settings, also inside those of tiles. */
export const { hideSecrets, keepSecrets, findSecrets } = createSecrets(findApp);

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
  Transform,
} from "./app.ts";
export { composeFramed } from "./frame/mod.ts";
export { AppSettingsError, type AppSettingsFault, TemplateError, type TemplateFault } from "./errors.ts";
export { languages, wordsOf } from "./words/mod.ts";
export { checkTemplate, type TemplateReport } from "./template/check_template.ts";
export { type NameTree, type TemplateNames, templateNames } from "./template/template_names.ts";
export { hideInAddress, isSecretParameter, keepInAddress, secretsInAddress } from "./address_secrets.ts";
export { SECRET_SET } from "./secrets.ts";
export { SAMPLE_FETCHED, SAMPLE_TIME, sampleData, sampleSettings } from "./samples/mod.ts";
export { step } from "./step.ts";
export { readSettings, secretText, settingsSchema } from "./settings.ts";
export { unknownSettings } from "./unknown_settings.ts";
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
