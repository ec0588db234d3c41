import { z } from "zod";
import { iconNames } from "../renderers/panels.ts";
import type { AnyDeclaration } from "./declare_app.ts";
import { AppSettingsError } from "./errors.ts";

/** What was made of settings that cannot change any more, by the schema that made it. */
const known = new WeakMap<object, WeakMap<object, unknown>>();

/**
 * Settings as an app wants them, defaults filled in, from whatever was stored or typed. Those that are frozen are read
 * once: what comes out is then shared, and must not be changed.
 * Throws AppSettingsError with every fault and its path.
 */
export function readSettings<Settings>(
  app: { readonly kind: string; readonly settings: z.ZodType<Settings> },
  value: unknown,
): Settings {
  if (typeof value !== "object" || value === null || !Object.isFrozen(value)) return parse(app, value);
  const made = known.get(value) ?? new WeakMap<object, unknown>();
  known.set(value, made);
  if (!made.has(app.settings)) made.set(app.settings, parse(app, value));
  return made.get(app.settings) as Settings;
}

function parse<Settings>(
  app: { readonly kind: string; readonly settings: z.ZodType<Settings> },
  value: unknown,
): Settings {
  const result = app.settings.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.flatMap(flatten).map(({ path, message }) => ({
    path: writePath(path),
    detail: message,
  }));
  throw new AppSettingsError(app.kind, faults, { cause: result.error });
}

/** Settings of an app that has none. */
export const noSettings = z.object({}).meta({ description: "This app has no settings." });

/**
 * A setting that is stored and never shown again, such as a token: answers hold `[set]` in its place, and sending that
 * back keeps what is stored. `text` says what it may be, any text unless said. Empty unless it is set.
 */
export function secretText(
  told: { readonly title?: string; readonly description?: string },
  text: z.ZodString = z.string(),
) {
  return text.meta({ ...told, format: "password", writeOnly: true }).default("");
}

/** An icon that is chosen by its name, or null for the one that the app takes by itself. */
export function iconSetting(told: { readonly title?: string; readonly description?: string }) {
  return z.enum(iconNames).nullable().default(null).meta({ ...told, format: "icon" });
}

/** JSON Schema (2020-12) of what may be stored as an app's settings, with titles and descriptions for a form. */
export function settingsSchema(app: AnyDeclaration): Record<string, unknown> {
  return z.toJSONSchema(app.settings, { io: "input", unrepresentable: "any" });
}

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Unions report per alternative; the alternative that got furthest has the most to say. */
function flatten(issue: z.core.$ZodIssue): readonly Fault[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  return [{ path: issue.path, message: issue.errors.flat().map((nested) => nested.message).join(" or ") }];
}

function writePath(path: readonly PropertyKey[]): string {
  return path.map((part, index) =>
    typeof part === "number" ? `[${part}]` : `${index > 0 ? "." : ""}${String(part)}`
  )
    .join("");
}
