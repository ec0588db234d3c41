import type { z } from "zod";
import { declareApp } from "../declare_app.ts";
import { noSettings } from "../settings.ts";

/** Settings of the welcome: none. */
export type Settings = z.output<typeof noSettings>;

/** What a new device shows: its name, its code, and what to do next. */
export const welcomeDeclaration = declareApp<Settings>({
  kind: "welcome",
  name: "Welcome",
  description: "The name and the code of a new device, and where to choose what it shows.",
  settings: noSettings,
});
