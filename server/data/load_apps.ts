import { findApp as findProgram, type InstalledApp, readSettings } from "../../apps/mod.ts";

/** How deep apps may show apps that show apps; also the end of those that show themselves. */
const MOST_LEVELS = 4;

/** Finds an installed app by its id. */
export type FindInstalled = (id: string) => Promise<InstalledApp | null>;

/** The installed apps that an app refers to, and those that they refer to, by id. Those that are gone are left out. */
export async function loadApps(
  app: InstalledApp,
  find: FindInstalled,
): Promise<Readonly<Record<string, InstalledApp>>> {
  const found = new Map<string, InstalledApp>();
  let level = referencesOf(app);
  for (let levels = 0; level.length > 0 && levels < MOST_LEVELS; levels++) {
    const news = [...new Set(level)].filter((id) => !found.has(id));
    const next: string[] = [];
    for (const id of news) {
      const installed = await find(id);
      if (installed === null) continue;
      found.set(id, { kind: installed.kind, settings: installed.settings });
      next.push(...referencesOf(installed));
    }
    level = next;
  }
  return Object.fromEntries([...found].sort(([one], [other]) => one < other ? -1 : 1));
}

/** What an app refers to; nothing where its settings cannot be read. */
export function referencesOf({ kind, settings }: InstalledApp): readonly string[] {
  const program = findProgram(kind);
  if (program === null) return [];
  try {
    return program.references(readSettings(program, settings));
  } catch {
    return [];
  }
}
