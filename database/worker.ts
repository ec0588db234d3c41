/// <reference lib="deno.worker" />
import { type Connection, type DatabaseOptions, type Job, type Outcome, unavailable } from "./connection.ts";
import type { Value } from "./client.ts";
import { MOVED } from "./errors.ts";
import { toFault } from "./fault.ts";
import { filePath } from "./file_path.ts";
import { type HeldFiles, holdFiles } from "./held_files.ts";
import { openConnection } from "./libsql.ts";

/** What the worker is told: first `open`, then any number of jobs, then `close`. */
export type WorkerCall =
  | { readonly id: number; readonly open: DatabaseOptions }
  | { readonly id: number; readonly job: WorkerJob }
  | { readonly id: number; readonly close: true };

/** A job whose SQL is named by its place among the texts that the worker was told, where it was. */
export interface WorkerJob {
  readonly kind: Job["kind"];
  readonly statements: readonly { readonly sql: number | string; readonly args: readonly Value[] }[];
}

/** Calls that travel together, since a message costs more than a call, and SQL that is named by a number from now on. */
export interface WorkerCalls {
  readonly texts: readonly string[];
  readonly calls: readonly WorkerCall[];
}

/** What it answers, one for each call. */
export interface WorkerAnswer {
  readonly id: number;
  readonly outcome: Outcome;
}

/**
 * Answers that travel together; those that end the reading of a message say so. A transaction of it may be answered after.
 */
export interface WorkerAnswers {
  readonly answers: readonly WorkerAnswer[];
  readonly isLast: boolean;
}

/** Answers that travel together at most: whoever asked first goes on while the rest are looked up. */
const TOGETHER = 16;

const DONE: Outcome = { results: [], fault: null };
const NOTHING_LOST = Promise.resolve(null);
const texts: string[] = [];
let connection: Connection | null = null;
let files: HeldFiles | null = null;
let loss: Promise<Outcome> | null = null;

// Calls are answered one after another, but transactions: those wait for the disk, and meanwhile whoever reads goes on.
let line: Promise<void> = Promise.resolve();

self.onmessage = (event: MessageEvent<WorkerCalls>) => {
  line = line.then(async () => {
    texts.push(...event.data.texts);
    const lost = await findLoss();
    let answers: WorkerAnswer[] = [];
    for (const call of event.data.calls) {
      const outcome = "job" in call && lost !== null ? lost : serve(call);
      if ("job" in call && call.job.kind === "batch") void answerLater(call.id, outcome);
      else answers.push({ id: call.id, outcome: await outcome });
      if (answers.length >= TOGETHER) {
        tell({ answers, isLast: false });
        answers = [];
      }
    }
    tell({ answers, isLast: true });
  });
};

async function answerLater(id: number, outcome: Outcome | Promise<Outcome>): Promise<void> {
  const ended = await outcome;
  // It waited for those before it: the file may have gone since it was asked.
  tell({ answers: [{ id, outcome: await findLoss() ?? ended }], isLast: false });
}

function tell(answers: WorkerAnswers): void {
  self.postMessage(answers);
  calls++;
}

/** Milliseconds between two looks whether there was anything to do: V8 gives pages back only when it is asked to. */
const QUIET = 5000;
const collect = (globalThis as { gc?: (options: { type: "major"; flavor: "last-resort" }) => void }).gc;
let calls = 0;
let seen = -1;
let collected = -1;

setInterval(() => {
  // What stands in a log that was taken away is not in the tables yet: it is brought there before the process may end.
  line = line.then(async () => void await findLoss());
  const isQuiet = calls === seen;
  seen = calls;
  if (!isQuiet || calls === collected) return;
  collect?.({ type: "major", flavor: "last-resort" });
  collected = calls;
}, QUIET);

async function serve(call: WorkerCall): Promise<Outcome> {
  try {
    if ("open" in call) {
      connection = await openConnection(call.open);
      // A replica's log is exchanged whenever its primary sends a new one.
      files = holdFiles(filePath(call.open.url) ?? "", { withLog: call.open.syncUrl === null });
      return DONE;
    }
    if ("close" in call) {
      await letGo();
      return DONE;
    }
    if (connection === null) throw new Error("The connection is not open");
    return await connection.run(toJob(call.job));
  } catch (error) {
    return { results: null, fault: toFault(error) };
  }
}

function toJob({ kind, statements }: WorkerJob): Job {
  return {
    kind,
    statements: statements.map(({ sql, args }) => ({
      sql: typeof sql === "number" ? texts[sql] ?? "" : sql,
      args,
    })),
  };
}

/** What became of the file, once it is let go of; null while all is as it was. */
function findLoss(): Promise<Outcome | null> {
  if (loss !== null) return loss;
  const message = files?.findLoss() ?? null;
  if (message === null) return NOTHING_LOST;
  const outcome = unavailable(message);
  // Only a log that lost its name is brought home: beside a database that was replaced it may belong to the new file.
  return loss = message.endsWith(MOVED) ? letGo().then(() => outcome) : Promise.resolve(outcome);
}

/**
 * Writes the log into the tables, by the handles that are open, and closes them. The library ends a connection only when its
 * statements are collected; until then a new one in this process would share the index of the old one, which no other
 * process would find.
 */
async function letGo(): Promise<void> {
  const open = connection;
  connection = null;
  try {
    await open?.close();
  } catch {
    // Whoever opens it next finds what is in the log.
  }
  if (open === null) return;
  collect?.({ type: "major", flavor: "last-resort" });
  await new Promise((resolve) => setTimeout(resolve, 0));
}
