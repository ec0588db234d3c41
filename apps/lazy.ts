import type { AnyApp } from "./app.ts";
import type { checkTemplate } from "./template/check_template.ts";
import type { templateNames } from "./template/template_names.ts";

/**
 * The face of this floor for a thread that runs a few of the apps: each is imported when it is first asked for, since
 * importing all takes longer than composing hundreds of screens.
 */
export { composeFramed } from "./frame/mod.ts";

/** What the module of each kind exports, where it is not called as the kind is. */
const EXPORTS: Readonly<Record<string, string>> = { home_assistant: "homeAssistant", layout: "createLayout" };

/** Kinds of app that can be loaded. */
export const KINDS: readonly string[] = [
  "calendar",
  "chart",
  "clock",
  "countdown",
  "counter",
  "feed",
  "home_assistant",
  "labels",
  "layout",
  "message",
  "photo",
  "poll",
  "problem",
  "qr",
  "quiz",
  "rotation",
  "sensors",
  "table",
  "template",
  "timer",
  "todo",
  "transit",
  "weather",
  "welcome",
];

const loaded = new Map<string, AnyApp>();

/** An app of this kind that has been loaded, or null. */
export function findLoaded(kind: string): AnyApp | null {
  return loaded.get(kind) ?? null;
}

/** Loads an app and those that its settings, or other apps beside it, hold or name by their `kind`. */
export async function loadApps(...named: readonly unknown[]): Promise<void> {
  const missing = new Set<string>();
  named.forEach((value) => collectKinds(value, missing));
  for (const kind of missing) loaded.set(kind, await loadApp(kind));
}

/** What reviews templates. */
export async function loadTemplateReview(): Promise<{
  readonly checkTemplate: typeof checkTemplate;
  readonly templateNames: typeof templateNames;
}> {
  return {
    ...await importModule("template/check_template.ts"),
    ...await importModule("template/template_names.ts"),
  };
}

function collectKinds(value: unknown, kinds: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === "kind" && typeof inner === "string" && KINDS.includes(inner) && !loaded.has(inner)) {
      kinds.add(inner);
    }
    collectKinds(inner, kinds);
  }
}

async function loadApp(kind: string): Promise<AnyApp> {
  const found = (await importModule<Record<string, unknown>>(`${kind}/mod.tsx`))[EXPORTS[kind] ?? kind];
  return typeof found === "function" ? found(findLoaded) : found as AnyApp;
}

/** Imports a module of this floor by an address that is made here: one that stands in the source would be read at the start. */
async function importModule<Module>(path: string): Promise<Module> {
  return await import(new URL(path, import.meta.url).href);
}
