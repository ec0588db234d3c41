import { declareApp } from "../declare_app.ts";
import { type CounterSettings, counterSettings } from "./settings.ts";

/** A number that buttons count up and down, the same on every device that shows it. */
export const counterDeclaration = declareApp<CounterSettings>({
  kind: "counter",
  name: "Counter",
  description: "A number that the buttons count up and down, with a goal where there is one.",
  settings: counterSettings,
  shared: true,
});
