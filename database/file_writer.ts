import { AsyncDatabase } from "./sqlite_file.ts";
import { createCheckpointer } from "./checkpointer.ts";
import type { Result, Statement, Value } from "./client.ts";
import { type Job, type Outcome, unavailable } from "./connection.ts";
import { toFault } from "./fault.ts";
import { toArgument, toRow } from "./file_row.ts";
import { createPreparedStatements, type Prepared } from "./prepared.ts";

/** What of the library's statement is used: its type leaves out that `all` has to be waited for. */
interface Compiled {
  run(args: readonly Value[]): { readonly changes: number };
  all(args: readonly Value[]): Promise<readonly Value[][]>;
  safeIntegers(on: boolean): unknown;
  raw(on: boolean): unknown;
  columns(): readonly { readonly name: string }[];
}

/** The connection to a file that writes: one job after another, and whoever reads meanwhile goes on. */
export interface FileWriter {
  run(job: Job): Promise<Outcome>;
  /** Waits for what is under way, writes the log into the tables and lets go. */
  close(): Promise<void>;
}

/**
 * Pages of the log at which a commit writes it into the tables itself: 32 MB. The checkpointer has done most of it by then, but
 * only here, where nobody writes meanwhile, does it come to the end of the log, so that the log begins anew.
 */
const LOG_PAGES = 8000;

/** KiB of pages that the writer keeps: it goes over the ends of tables, where a reader goes over all of them. */
const WRITER_CACHE = 6144;

/**
 * Opens the connection that writes. Its statements run in the calling thread, some microseconds each; a commit runs in
 * one of the library, because it waits for the disk.
 */
export async function openWriter(
  path: string,
  { timeout, pragmas }: { readonly timeout: number; readonly pragmas: readonly string[] },
): Promise<FileWriter> {
  const db = new AsyncDatabase(path, { timeout }) as AsyncDatabase & { readonly inTransaction: boolean };
  for (const pragma of pragmas) await db.exec(`PRAGMA ${pragma}`);
  await db.exec(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}`);
  await db.exec(`PRAGMA cache_size = -${WRITER_CACHE}`);
  const checkpointer = createCheckpointer(path);
  const prepared = createPreparedStatements<Compiled>();
  const compile = async (sql: string): Promise<Prepared<Compiled>> =>
    prepared.add(sql, await (db.prepare(sql) as unknown as Promise<Compiled>));

  async function runOne({ sql, args }: Statement): Promise<Result> {
    const { statement, columns } = prepared.get(sql) ?? await compile(sql);
    const bound = args.map(toArgument);
    try {
      if (columns === null) return { rows: [], rowsAffected: statement.run(bound).changes };
      const rows = await statement.all(bound);
      return { rows: rows.map((row) => toRow(columns, row)), rowsAffected: 0 };
    } catch (error) {
      prepared.delete(sql);
      throw error;
    }
  }

  async function runBatch(statements: readonly Statement[]): Promise<Result[]> {
    await runOne(BEGIN);
    try {
      const results: Result[] = [];
      for (const statement of statements) results.push(await runOne(statement));
      await db.exec("COMMIT");
      checkpointer.wrote(statements.length);
      return results;
    } catch (error) {
      if (db.inTransaction) await db.exec("ROLLBACK");
      throw error;
    }
  }

  async function run({ kind, statements }: Job): Promise<Outcome> {
    try {
      const [first] = statements;
      if (first === undefined) return { results: [], fault: null };
      return {
        results: kind === "execute" ? [await runOne(first)] : await runBatch(statements),
        fault: null,
      };
    } catch (error) {
      return { results: null, fault: toFault(error) };
    }
  }

  let line: Promise<unknown> = Promise.resolve();
  let closing = false;
  return {
    run(job) {
      // What has not begun when the connection is closed would wait for a lock in vain.
      const turn = line.then(() => closing ? unavailable("the connection is closed") : run(job));
      line = turn;
      return turn;
    },
    async close() {
      closing = true;
      await line;
      await checkpointer.close();
      prepared.clear();
      try {
        // The library ends a connection only once its statements are collected: what is written goes into the file now.
        await db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      } catch {
        // Whoever opens the file next reads it from the log.
      }
      db.close();
    },
  };
}

const BEGIN: Statement = { sql: "BEGIN IMMEDIATE", args: [] };
