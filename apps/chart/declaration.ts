import { declareApp } from "../declare_app.ts";
import { outsideSources } from "../outside_data.ts";
import { type Settings, settings } from "./settings.ts";

/** Numbers from an address or a hook as lines, bars, a gauge or one figure. */
export const chartDeclaration = declareApp<Settings>({
  kind: "chart",
  name: "Chart",
  description: "Numbers from a web address or a hook as lines, bars, a gauge or one big figure.",
  settings,
  takesHook: true,
  sources: outsideSources,
});
