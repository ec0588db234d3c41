/// <reference lib="deno.worker" />
import type { Connection, DatabaseOptions, Job, Outcome } from "./connection.ts";
import { toFault } from "./fault.ts";
import { filePath } from "./file_path.ts";
import { openConnection } from "./libsql.ts";

/** What the worker is told: first `open`, then any number of jobs, then `close`. */
export type WorkerCall =
  | { readonly id: number; readonly open: DatabaseOptions }
  | { readonly id: number; readonly job: Job }
  | { readonly id: number; readonly close: true };

/** What it answers, one for each call and in their order. */
export interface WorkerAnswer {
  readonly id: number;
  readonly outcome: Outcome;
}

const DONE: Outcome = { results: [], fault: null };
let connection: Connection | null = null;
let file: { readonly path: string; readonly inode: number | null } | null = null;

// Calls are answered one after another: a local connection does one thing at a time anyway.
let line: Promise<void> = Promise.resolve();

self.onmessage = (event: MessageEvent<WorkerCall>) => {
  line = line.then(async () => {
    const answer: WorkerAnswer = { id: event.data.id, outcome: await serve(event.data) };
    self.postMessage(answer);
  });
};

async function serve(call: WorkerCall): Promise<Outcome> {
  try {
    if ("open" in call) {
      connection = await openConnection(call.open);
      const path = filePath(call.open.url) ?? "";
      file = { path, inode: inodeOf(path) };
      return DONE;
    }
    if ("close" in call) {
      await connection?.close();
      connection = null;
      return DONE;
    }
    if (connection === null) throw new Error("The connection is not open");
    // In WAL mode SQLite goes on writing into a file that was deleted or replaced: such commits would be lost.
    if (file !== null && inodeOf(file.path) !== file.inode) {
      return {
        results: null,
        fault: { kind: "unavailable", message: `${file.path} was replaced`, broken: true },
      };
    }
    return await connection.run(call.job);
  } catch (error) {
    return { results: null, fault: toFault(error) };
  }
}

function inodeOf(path: string): number | null {
  try {
    return Deno.statSync(path).ino;
  } catch {
    return null;
  }
}
