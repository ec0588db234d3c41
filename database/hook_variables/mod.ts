import type { DatabaseClient, Statement } from "../client.ts";
import { readFirst, readInteger, readJson } from "../row.ts";
import { hookVariables1 } from "./hook_variables_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [hookVariables1];

const { statements } = hookVariables1;

/** The variables of a hook as they stand. */
export interface HookVariables {
  /** A successor must exceed it by one. */
  readonly revision: number;
  readonly variables: Record<string, unknown>;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The newest variables of a hook; null before anything was sent. */
export async function findVariables(db: DatabaseClient, hookId: string): Promise<HookVariables | null> {
  const { rows } = await db.execute({ sql: statements.find, args: [hookId] });
  return readFirst(rows, (row) => ({
    revision: readInteger(row, "revision"),
    variables: readJson<Record<string, unknown>>(row, "variables"),
    at: readInteger(row, "at"),
  }));
}

/**
 * Writes a revision and drops the older ones. The batch ends in ConstraintError when another delivery got there
 * first; then nothing of the batch is applied.
 */
export function variablesStatements(hookId: string, next: HookVariables): Statement[] {
  const { revision, variables, at } = next;
  return [
    { sql: statements.insert, args: [hookId, revision, JSON.stringify(variables), at] },
    { sql: statements.deleteOlder, args: [hookId, revision] },
  ];
}

/** Forgets the variables of a hook. */
export function deleteVariablesStatement(hookId: string): Statement {
  return { sql: statements.deleteOfHook, args: [hookId] };
}
