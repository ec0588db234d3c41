import { createHash } from "node:crypto";
import { mkdir, readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { databasePath } from "../../database/mod.ts";
import { newId } from "../ids.ts";
import type { Log } from "../log.ts";
import { chainJournals } from "./chain_journals.ts";
import { openFileJournal } from "./file_journal.ts";
import { holdFile } from "./hold_file.ts";
import type { Journal } from "./journal.ts";
import { createLateJournal } from "./late_journal.ts";
import { createMemoryJournal } from "./memory_journal.ts";

/**
 * The journal of a server on this database: first what earlier processes left for the same one, then a file of its
 * own, made when it is first needed, then memory for where no file can be written. Several servers may share a folder:
 * each file is locked by the process that writes it, and whoever finds one unlocked takes it over.
 */
export async function openJournal(
  { databaseUrl, log }: { readonly databaseUrl: string; readonly log: Log },
): Promise<Journal> {
  const folder = journalFolder(databaseUrl);
  const prefixes = prefixesOf(databaseUrl);
  const left: Journal[] = [];
  for (const name of (await readdir(folder).catch(() => [])).toSorted()) {
    if (!prefixes.some((prefix) => name.startsWith(`${prefix}-`)) || !name.endsWith(".jsonl")) continue;
    const held = await holdFile(join(folder, name), { create: false }).catch(() => null);
    if (held === null) continue;
    const journal = await openFileJournal(held);
    if (journal.size > 0) log.info(`Found ${journal.size} exchanges to write in ${held.path}`);
    left.push(journal);
  }
  const own = createLateJournal(async () => {
    await mkdir(folder, { recursive: true });
    const held = await holdFile(join(folder, `${prefixes[0]}-${newId()}.jsonl`), { create: true });
    if (held === null) throw new Error("it is held by another process");
    return await openFileJournal(held);
  });
  return chainJournals([...left, own, createMemoryJournal()], log);
}

/**
 * What names of journals of one database begin with, the one to use first. A file is known by its name alone, since its folder may be
 * reached by several paths; release 0.1.0 went by the whole of the URL.
 */
function prefixesOf(databaseUrl: string): readonly string[] {
  const path = databasePath(databaseUrl);
  return [...(path === null ? [] : [basename(path)]), databaseUrl]
    .map((name) => createHash("sha256").update(name).digest("hex").slice(0, 12));
}

/** Beside the database file, or where the server keeps its own. */
function journalFolder(databaseUrl: string): string {
  const path = databasePath(databaseUrl);
  return path === null ? "data/journal" : join(dirname(path), "journal");
}
