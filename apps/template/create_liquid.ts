import { Liquid } from "liquidjs";
import { type FilterAround, templateFilters } from "./filters/mod.ts";
import { createTemplateTag } from "./template_tag.ts";

/** A Liquid of its own for one markup, which reaches nothing but what that markup defines. */
export function createLiquid(
  around: FilterAround,
  { markup, milliseconds, memory }: {
    readonly markup: number;
    readonly milliseconds: number;
    readonly memory: number;
  },
): Liquid {
  const parts: Record<string, string> = Object.create(null);
  const liquid = new Liquid({
    templates: parts,
    cache: true,
    ownPropertyOnly: true,
    strictFilters: true,
    timezoneOffset: 0,
    parseLimit: markup,
    renderLimit: milliseconds,
    memoryLimit: memory,
  });
  liquid.registerTag("template", createTemplateTag(parts));
  for (const [name, filter] of Object.entries(templateFilters(around))) liquid.registerFilter(name, filter);
  return liquid;
}
