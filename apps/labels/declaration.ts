import type { z } from "zod";
import { declareApp } from "../declare_app.ts";
import { noSettings } from "../settings.ts";

/** Settings of the labels, defaults filled in. */
export type Settings = z.output<typeof noSettings>;

/** Nothing but the captions that an admin typed. */
export const labelsDeclaration = declareApp<Settings>({
  kind: "labels",
  name: "Labels",
  description: "Nothing but the labels that an admin typed for the buttons of the device.",
  settings: noSettings,
});
