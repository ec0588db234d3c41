import { PanelError } from "./errors.ts";
import { definePanel, layoutSize, type Panel } from "./panel.ts";
import { PANEL_FIELDS, type PanelJson } from "./panel_fields.ts";

/** What was found, short enough for a message. */
function show(found: unknown): string {
  if (found === undefined) return "nothing";
  const text = JSON.stringify(found) ?? typeof found;
  return text.length > 60 ? `${text.slice(0, 59)}\u2026` : text;
}

/**
 * Reads a panel from JSON in snake_case. What is left out comes from `base`, or from a plain 1-bit PNG panel,
 * but for width and height, which must then be there.
 * Throws PanelError with every fault: wrong fields, unknown fields, margins that leave no pixel.
 */
export function readPanel(value: unknown, base?: Panel): Panel {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new PanelError([`Cannot read panel: found ${show(value)}, expected an object`]);
  }
  const faults: string[] = [];
  const read: Record<string, unknown> = {};
  const fault = (name: string, found: unknown, accepted: string) =>
    faults.push(`Cannot read panel ${name}: found ${show(found)}, expected ${accepted}`);
  for (const [name, found] of Object.entries(value)) {
    const known = Object.hasOwn(PANEL_FIELDS, name) ? PANEL_FIELDS[name as keyof PanelJson] : null;
    if (!known) fault(name, found, `one of ${Object.keys(PANEL_FIELDS).join(", ")}`);
    else if (found !== undefined) {
      read[known.key] = known.field.read(found);
      if (read[known.key] === undefined) fault(name, found, known.field.accepted);
    }
  }
  for (const name of ["width", "height"] as const) {
    if (!base && (value as Partial<PanelJson>)[name] === undefined) {
      fault(name, undefined, PANEL_FIELDS[name].field.accepted);
    }
  }
  if (faults.length > 0) throw new PanelError(faults);
  const panel = definePanel({ ...base, ...read } as Panel);
  const { width, height } = layoutSize(panel);
  if (width < 1 || height < 1) {
    fault(
      "margins",
      panel.margins,
      `margins that leave at least one pixel of ${panel.width}x${panel.height}`,
    );
    throw new PanelError(faults);
  }
  return panel;
}

/** The JSON that `readPanel` reads back into the same panel. */
export function panelToJson(panel: Panel): PanelJson {
  const entries = Object.entries(PANEL_FIELDS).map(([name, { key, field }]) => {
    return [name, field.write?.(panel[key]) ?? panel[key]];
  });
  return Object.fromEntries(entries);
}
