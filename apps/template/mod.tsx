import { type Composition, type DitherName, isDitherName, type Labels } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { composeMarkup } from "./compose_markup.ts";
import { createUnsupportedList, type UnsupportedList } from "./css/style_place.ts";
import { templateDeclaration } from "./declaration.ts";
import { TemplateError, type TemplateFault } from "./errors.ts";
import { renderLiquid } from "./render_liquid.ts";
import { templateScope, TRANSFORM } from "./scope.ts";
import type { TemplateSettings } from "./settings.ts";
import { createTemplateClock } from "./template_clock.ts";

/** The user's own Liquid, HTML and CSS. */
export const template = defineApp(templateDeclaration, {
  compose: (_state, context) => composeTemplate(context, createUnsupportedList()),
});

/** Composes a template; what it asks for that is not drawn goes to the list. Throws TemplateError. */
export function composeTemplate(
  context: AppContext<TemplateSettings>,
  unsupported: UnsupportedList,
): Composition {
  const { settings, now, panel, device } = context;
  const failed = settings.transform.trim() === "" ? null : context.data[TRANSFORM]?.error ?? null;
  if (failed !== null) throw new TemplateError(transformFault(failed));
  const clock = createTemplateClock(now, settings.time_step_minutes);
  const around = { clock, locale: device.locale };
  const scope = templateScope(context, clock);
  const output = renderLiquid(settings.markup, scope, around);
  const { props, ...element } = composeMarkup(output, { panel, style: settings.style, unsupported });
  // Markup says by itself where everything stands, whatever the reader's direction.
  const view = { ...element, props: { ...props, "data-direction": "ltr" } };
  const labels: Labels = Object.fromEntries(
    Object.entries(settings.labels).map(([button, text]) => {
      const told = text.includes("{") ? renderLiquid(text, scope, around).html : text;
      return [button, told.replace(/\s+/g, " ").trim()];
    }),
  );
  const { dither, tone } = settings;
  const quantize: { dither?: DitherName; tone?: "auto" | "ink" | "photo" } = {
    ...(dither !== null && isDitherName(dither) ? { dither } : {}),
    ...(tone === null ? {} : { tone }),
  };
  return { view, labels, quantize, validUntil: clock.validUntil() };
}

/** What a transform failed with, at the place that it tells. */
function transformFault(detail: string): TemplateFault {
  const [, line = 1, column = 1] = /\(line (\d+)(?:, column (\d+))?\)$/.exec(detail) ?? [];
  const said = detail.replace(/ \(line \d+(?:, column \d+)?\)$/, "");
  return {
    in: "transform",
    line: Number(line),
    column: Number(column),
    detail: `the transform failed: ${said}`,
  };
}
