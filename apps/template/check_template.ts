import type { AppContext } from "../app.ts";
import { createUnsupportedList, type Unsupported } from "./css/style_place.ts";
import { TemplateError, type TemplateFault } from "./errors.ts";
import { composeTemplate } from "./mod.tsx";
import type { TemplateSettings } from "./settings.ts";

/** What is wrong with a template, and what in it is not drawn. */
export interface TemplateReport {
  readonly faults: readonly TemplateFault[];
  readonly unsupported: readonly Unsupported[];
}

/** Composes a template as it would be shown, and tells all that is wrong with it. */
export function checkTemplate(context: AppContext<TemplateSettings>): TemplateReport {
  const unsupported = createUnsupportedList();
  try {
    composeTemplate(context, unsupported);
    return { faults: [], unsupported: unsupported.items };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { faults: [error.fault], unsupported: unsupported.items };
  }
}
