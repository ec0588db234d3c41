import { declareApp } from "../declare_app.ts";
import { stateSources } from "./requests.ts";
import { type Settings, settings } from "./settings.ts";

/** States of a home as tiles; buttons call its services. */
export const homeAssistantDeclaration = declareApp<Settings>({
  kind: "home_assistant",
  name: "Home Assistant",
  description: "States of Home Assistant as tiles; buttons call its services.",
  settings,
  sources: (settings) => stateSources(settings),
});
