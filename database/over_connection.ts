import type { DatabaseClient, Result } from "./client.ts";
import type { Connection, Job } from "./connection.ts";
import { createDeadlines } from "./deadlines.ts";
import { DatabaseUnavailableError } from "./errors.ts";
import { toError } from "./fault.ts";
import type { Patience } from "./patience.ts";

/** A bare client over one connection, for what prepares it. */
export function overConnection(connection: Connection, patience: Patience): DatabaseClient {
  async function run(job: Job, milliseconds: number): Promise<readonly Result[]> {
    const outcome = await createDeadlines(milliseconds).within(
      connection.run(job),
      () => late(milliseconds),
    );
    if (outcome.fault !== null) throw toError(outcome.fault, job.statements[0]?.sql ?? "");
    return outcome.results;
  }
  return {
    async execute(statement) {
      const only = typeof statement === "string" ? { sql: statement, args: [] } : statement;
      const [result] = await run({ kind: "execute", statements: [only] }, patience.call);
      return result ?? { rows: [], rowsAffected: 0 };
    },
    batch: (statements) => run({ kind: "batch", statements }, patience.migration),
    close: () => Promise.resolve(),
  };
}

/** What is said of a call whose deadline passed. */
export function late(milliseconds: number): DatabaseUnavailableError {
  return new DatabaseUnavailableError(`Cannot reach the database: no answer within ${milliseconds} ms`);
}
