import { declareApp } from "../declare_app.ts";
import { outsideSources } from "../outside_data.ts";
import { type Settings, settings } from "./settings.ts";

/** Rows of data from an address or a hook. */
export const tableDeclaration = declareApp<Settings>({
  kind: "table",
  name: "Table",
  description: "Rows of data from a web address or a hook, sorted, filtered and marked.",
  settings,
  mayBeEmpty: true,
  takesHook: true,
  sources: outsideSources,
});
