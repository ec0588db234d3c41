import { declareApp } from "../declare_app.ts";
import { type PhotoSettings, photoSettings } from "./settings.ts";
import { sourcesOf } from "./sources.ts";

/** Pictures to the edges of the screen, one after another. */
export const photoDeclaration = declareApp<PhotoSettings>({
  kind: "photo",
  name: "Photo",
  description: "Uploaded pictures and pictures on the web, one after another, to the edges of the screen.",
  settings: photoSettings,
  mayBeEmpty: true,
  sources: sourcesOf,
});
