import type { Transform } from "../app.ts";
import { declareApp } from "../declare_app.ts";
import type { Source } from "../source.ts";
import { dataScope, READINGS, TRANSFORM } from "./scope.ts";
import { type TemplateSettings, templateSettings } from "./settings.ts";

/** Liquid that asks for the device's battery or signal. */
const ASKS_READINGS = /device\.(?:percent_charged|wifi_strength)/;

/** The user's own Liquid, HTML and CSS. */
export const templateDeclaration = declareApp<TemplateSettings>({
  kind: "template",
  name: "Template",
  description: "Your own Liquid, HTML and CSS over data from sources and hooks.",
  settings: templateSettings,
  takesHook: true,
  sources: ({ sources, markup }) => ({
    ...Object.fromEntries(
      sources.map(({ name, interval_minutes, body, ...source }): [string, Source] => [name, {
        kind: "url",
        ...source,
        ...(body === undefined ? {} : { body }),
        intervalSeconds: interval_minutes * 60,
      }]),
    ),
    ...(ASKS_READINGS.test(markup) ? { [READINGS]: { kind: "telemetry", device: null, hours: 24 } } : {}),
  }),
  transforms: ({ transform, sources, fields }, { data }): Readonly<Record<string, Transform>> => {
    if (transform.trim() === "") return {};
    const trmnl = { plugin_settings: { custom_fields_values: fields } };
    return { [TRANSFORM]: { code: transform, input: { ...dataScope({ sources }, data), trmnl } } };
  },
});
