import { declareApp } from "../declare_app.ts";
import { type CountdownSettings, countdownSettings } from "./settings.ts";

/** Days until a date, then hours and minutes, then the day itself. */
export const countdownDeclaration = declareApp<CountdownSettings>({
  kind: "countdown",
  name: "Countdown",
  description: "The days until a date, with the dates after it.",
  settings: countdownSettings,
  mayBeEmpty: true,
});
