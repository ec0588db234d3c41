import { declareApp } from "../declare_app.ts";
import { type TimerSettings, timerSettings } from "./settings.ts";

/** Rounds of work with breaks between them, by the clock. */
export const timerDeclaration = declareApp<TimerSettings>({
  kind: "timer",
  name: "Timer",
  description: "Rounds of work with short and long breaks, started, paused and skipped by buttons.",
  settings: timerSettings,
});
