/**
 * What is known of apps without their programs. A thread that answers polls loads no more; see `lazy.ts` and `programs.ts`.
 */
import type { AnyDeclaration } from "./declare_app.ts";
import { calendarDeclaration } from "./calendar/declaration.ts";
import { chartDeclaration } from "./chart/declaration.ts";
import { clockDeclaration } from "./clock/declaration.ts";
import { countdownDeclaration } from "./countdown/declaration.ts";
import { counterDeclaration } from "./counter/declaration.ts";
import { feedDeclaration } from "./feed/declaration.ts";
import { homeAssistantDeclaration } from "./home_assistant/declaration.ts";
import { labelsDeclaration } from "./labels/declaration.ts";
import { createLayoutDeclaration } from "./layout/declaration.ts";
import { messageDeclaration } from "./message/declaration.ts";
import { photoDeclaration } from "./photo/declaration.ts";
import { pollDeclaration } from "./poll/declaration.ts";
import { problemDeclaration } from "./problem/declaration.ts";
import { qrDeclaration } from "./qr/declaration.ts";
import { quizDeclaration } from "./quiz/declaration.ts";
import { rotationDeclaration } from "./rotation/declaration.ts";
import { sensorsDeclaration } from "./sensors/declaration.ts";
import { createSecrets } from "./secrets.ts";
import { tableDeclaration } from "./table/declaration.ts";
import { templateDeclaration } from "./template/declaration.ts";
import { timerDeclaration } from "./timer/declaration.ts";
import { todoDeclaration } from "./todo/declaration.ts";
import { transitDeclaration } from "./transit/declaration.ts";
import { weatherDeclaration } from "./weather/declaration.ts";
import { welcomeDeclaration } from "./welcome/declaration.ts";

/** What is declared of every app, in alphabetical order. */
export const apps: readonly AnyDeclaration[] = [
  calendarDeclaration,
  chartDeclaration,
  clockDeclaration,
  countdownDeclaration,
  counterDeclaration,
  feedDeclaration,
  homeAssistantDeclaration,
  labelsDeclaration,
  createLayoutDeclaration((kind) => findApp(kind)),
  messageDeclaration,
  photoDeclaration,
  pollDeclaration,
  problemDeclaration,
  qrDeclaration,
  quizDeclaration,
  rotationDeclaration,
  sensorsDeclaration,
  tableDeclaration,
  templateDeclaration,
  timerDeclaration,
  todoDeclaration,
  transitDeclaration,
  weatherDeclaration,
  welcomeDeclaration,
];

/** What is declared of the app of this kind, or null when there is none. */
export function findApp(kind: string): AnyDeclaration | null {
  return apps.find((app) => app.kind === kind) ?? null;
}

/** What hides, keeps and finds the secrets of settings, also inside those of tiles. */
export const { hideSecrets, keepSecrets, findSecrets } = createSecrets(findApp);

export { defineApp } from "./app.ts";
export { declareApp } from "./declare_app.ts";
export type {
  AnyApp,
  App,
  AppAction,
  AppContext,
  AppDevice,
  AppPress,
  ButtonPlace,
  Caption,
  InstalledApp,
  Transform,
} from "./app.ts";
export type { AnyDeclaration, AppDeclaration } from "./declare_app.ts";
export { AppSettingsError, type AppSettingsFault, TemplateError, type TemplateFault } from "./errors.ts";
export type { TemplateReport } from "./template/check_template.ts";
export type { NameTree, TemplateNames } from "./template/template_names.ts";
export { hideInAddress, isSecretParameter, keepInAddress, secretsInAddress } from "./address_secrets.ts";
export { SECRET_SET } from "./secrets.ts";
export { SAMPLE_FETCHED, SAMPLE_TIME, sampleData, sampleSettings } from "./samples/mod.ts";
export { step } from "./step.ts";
export { readSettings, secretText, settingsSchema } from "./settings.ts";
export { languageTags } from "./words/language_tags.ts";
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
