import { declareApp } from "../declare_app.ts";
import { type PollSettings, pollSettings } from "./settings.ts";

/** A question whose answers are voted for by buttons, counted over all devices that show it. */
export const pollDeclaration = declareApp<PollSettings>({
  kind: "poll",
  name: "Poll",
  description: "A question with two to five answers on the buttons, counted over all devices that show it.",
  settings: pollSettings,
  shared: true,
});
