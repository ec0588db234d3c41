import { Buffer } from "node:buffer";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { writeAll } from "../write_all.ts";
import { type HeldFile, holdFile } from "./hold_file.ts";
import { type Journal, type JournalEntry, JournalError } from "./journal.ts";
import { readJournalLine, toJournalLine } from "./journal_line.ts";

/** Most bytes of one journal: tens of thousands of exchanges. */
const FILE_LIMIT = 128 * 1024 * 1024;
const LINE_END = 10;

interface Pending {
  readonly line: Uint8Array<ArrayBuffer>;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * A journal in a file, a line an entry, synced before append() returns. A line that was cut by the end of a process
 * was never answered and is left out. Closing removes the file when everything in it is written.
 */
export async function openFileJournal(held: HeldFile): Promise<Journal> {
  const { path } = held;
  let file = held.file;
  /** Where each line that is not dropped begins, and at last where the next one will. */
  const starts = findLines(await readFrom(file, { start: 0, end: (await file.stat()).size }));
  await file.truncate(starts.at(-1));
  const pending: Pending[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other, since all share the file's one position. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const run = turn.then(work);
    turn = run.catch(() => {});
    return run;
  }

  async function writePending(): Promise<void> {
    const group = pending.splice(0);
    let end = starts.at(-1) ?? 0;
    try {
      await file.seek(end, Deno.SeekMode.Start);
      await writeAll(file, Buffer.concat(group.map(({ line }) => line)));
      await file.syncData();
      if (!await isNamed()) await writeAnew(group.reduce((sum, { line }) => sum + line.length, end));
    } catch (cause) {
      await file.truncate(end).catch(() => {});
      const error = new JournalError(`Cannot write ${path}: ${(cause as Error).message}`, { cause });
      return group.forEach(({ reject }) => reject(error));
    }
    for (const { line, resolve } of group) {
      starts.push(end += line.length);
      resolve();
    }
  }

  /** Whether the next process would find it: a file whose name was taken away ends with this one. */
  async function isNamed(): Promise<boolean> {
    const named = await Deno.stat(path).catch(() => null);
    return named !== null && named.ino === (await file.stat()).ino;
  }

  /** Writes the first bytes of it into a new file of its name. */
  async function writeAnew(end: number): Promise<void> {
    const bytes = await readFrom(file, { start: 0, end });
    await mkdir(dirname(path), { recursive: true });
    const anew = await holdFile(path, { create: true });
    if (anew === null) throw new Error("it is held by another process");
    try {
      await anew.file.truncate(0);
      await writeAll(anew.file, bytes);
      await anew.file.syncData();
    } catch (error) {
      anew.file.close();
      throw error;
    }
    file.close();
    file = anew.file;
  }

  return {
    get size() {
      return starts.length - 1;
    },
    append(entry) {
      const end = starts.at(-1) ?? 0;
      if (end > FILE_LIMIT) {
        const detail = `found ${end} bytes in it, expected at most ${FILE_LIMIT}`;
        return Promise.reject(new JournalError(`Cannot write ${path}: ${detail}`));
      }
      const line = new TextEncoder().encode(`${toJournalLine(entry)}\n`);
      return new Promise((resolve, reject) => {
        pending.push({ line, resolve, reject });
        if (pending.length === 1) void alone(writePending);
      });
    },
    first: (count) =>
      alone(async () => {
        const lines = Math.min(count, starts.length - 1);
        const text = new TextDecoder().decode(
          await readFrom(file, { start: starts[0] ?? 0, end: starts[lines] ?? 0 }),
        );
        return text.split("\n", lines).map((line): JournalEntry | null => readJournalLine(line));
      }),
    drop: (count) =>
      alone(async () => {
        starts.splice(0, Math.min(count, starts.length - 1));
        if (starts.length > 1) return;
        await file.truncate(0);
        await file.syncData();
        starts[0] = 0;
      }),
    close: () =>
      alone(async () => {
        if (starts.length === 1) await Deno.remove(path).catch(() => {});
        file.close();
        return 0;
      }),
  };
}

function findLines(bytes: Uint8Array): number[] {
  const starts = [0];
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) starts.push(at + 1);
  return starts;
}

async function readFrom(
  file: Deno.FsFile,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - start);
  await file.seek(start, Deno.SeekMode.Start);
  for (let read = 0; read < bytes.length;) {
    const count = await file.read(bytes.subarray(read));
    if (count === null) return bytes.subarray(0, read);
    read += count;
  }
  return bytes;
}
