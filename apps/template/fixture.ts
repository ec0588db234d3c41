import type { AppContext } from "../app.ts";
import { type ContextChange, contextOf } from "../fixture.ts";
import { type TemplateSettings, templateSettings } from "./settings.ts";

/** Test support: the context of a template. */
export function templateContext(
  settings: Readonly<Record<string, unknown>>,
  change: ContextChange = {},
): AppContext<TemplateSettings> {
  return contextOf(templateSettings, settings, change);
}

/** Test support: a setting of one source. */
export function source(name: string): { name: string; url: string } {
  return { name, url: "https://example.com/data.json" };
}
