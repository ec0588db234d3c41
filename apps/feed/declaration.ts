import { declareApp } from "../declare_app.ts";
import { type Settings, settings } from "./settings.ts";
import { feedSources } from "./stories.ts";

/** Headlines of feeds, one large, with its picture; buttons turn through them and open one. */
export const feedDeclaration = declareApp<Settings>({
  kind: "feed",
  name: "Feed",
  description: "Headlines of RSS and Atom feeds with their pictures; buttons turn through them.",
  settings,
  sources: (settings, { data }) => feedSources(settings, data),
});
