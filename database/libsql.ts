import { type Client, createClient, type InStatement, type ResultSet } from "@libsql/client";
import type { Result, Row, Statement, Value } from "./client.ts";
import type { Connection, DatabaseOptions, Job, Outcome } from "./connection.ts";
import { toFault } from "./fault.ts";

/** How long a statement waits for another process's lock. Below the deadline of a call (6 s). */
const BUSY_MILLISECONDS = 3000;

/** The length of a replica's pause between looking at its primary, in seconds. */
const SYNC_SECONDS = 15;

/** Opens a connection in the calling thread. A `file:` blocks that thread: see worker.ts. Rejects when it cannot. */
export async function openConnection(options: DatabaseOptions): Promise<Connection> {
  const isFile = options.url.startsWith("file:");
  if (isFile && options.syncUrl === null) {
    const { openFile } = await import("./file_connection.ts");
    return await openFile(options.url);
  }
  const abort = new AbortController();
  const client = createClient({
    url: options.url,
    ...(options.authToken === null ? {} : { authToken: options.authToken }),
    ...(options.syncUrl === null || !isFile ? {} : { syncUrl: options.syncUrl, syncInterval: SYNC_SECONDS }),
    concurrency: isFile ? 1 : 16,
    timeout: BUSY_MILLISECONDS,
    fetch: (request: Request) => fetch(request, { signal: abort.signal }),
  });
  return {
    run: (job) => run(client, job),
    close() {
      abort.abort();
      client.close();
      return Promise.resolve();
    },
  };
}

async function run(client: Client, job: Job): Promise<Outcome> {
  try {
    const statements = job.statements.map(toClient);
    const [first] = statements;
    if (first === undefined) return { results: [], fault: null };
    const sets = job.kind === "batch"
      ? await client.batch(statements, "write")
      : [await client.execute(first)];
    return { results: sets.map(toResult), fault: null };
  } catch (error) {
    return { results: null, fault: toFault(error) };
  }
}

function toClient(statement: Statement): InStatement {
  return { sql: statement.sql, args: statement.args.map(toArgument) };
}

/** Whole numbers go as integers: the client would bind every number as REAL, and `1 || ''` would give `1.0`. */
function toArgument(value: Value): Value {
  return typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : value;
}

function toResult(set: ResultSet): Result {
  const rows = set.rows.map((row) => {
    const plain: Record<string, Value> = {};
    // By place: the client's rows are array-like, so that a column called `length` would give their own.
    set.columns.forEach((column, at) => plain[column] = fromClient(row[at] as Value));
    return plain as Row;
  });
  // A file counts nothing for a statement that returns rows, a server does: the same answer from both is none.
  return { rows, rowsAffected: set.columns.length > 0 ? 0 : set.rowsAffected };
}

function fromClient(value: Value): Value {
  return value instanceof ArrayBuffer ? new Uint8Array(value) : value;
}
