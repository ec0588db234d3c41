/** What both kinds of the library's statements have, those of a connection that waits and of one that does not. */
interface Compiled {
  safeIntegers(on: boolean): unknown;
  raw(on: boolean): unknown;
  columns(): readonly { readonly name: string }[];
}

/** A statement that is compiled, and the names of its columns; null where it gives no rows. */
export interface Prepared<S> {
  readonly statement: S;
  readonly columns: readonly string[] | null;
}

/** Statements of one connection that stay compiled, by their SQL. */
export interface PreparedStatements<S> {
  get(sql: string): Prepared<S> | undefined;
  /** Takes one that was just compiled. */
  add(sql: string, statement: S): Prepared<S>;
  /** Forgets one that failed, which may still count as under way. */
  delete(sql: string): void;
  clear(): void;
}

/** Statements that stay compiled: compiling one costs as much as running it five times. */
const PREPARED = 256;

/** An empty set of statements, bounded by their number. */
export function createPreparedStatements<S extends Compiled>(): PreparedStatements<S> {
  const prepared = new Map<string, Prepared<S>>();
  return {
    get: (sql) => prepared.get(sql),
    add(sql, statement) {
      statement.safeIntegers(true);
      const fresh = { statement, columns: columnsOf(statement) };
      // An explained write counts as under way until it is collected, so it must not be kept.
      if (/^\s*EXPLAIN/i.test(sql)) return fresh;
      prepared.set(sql, fresh);
      const [oldest] = prepared.keys();
      if (prepared.size > PREPARED && oldest !== undefined) prepared.delete(oldest);
      return fresh;
    },
    delete: (sql) => void prepared.delete(sql),
    clear: () => prepared.clear(),
  };
}

function columnsOf(statement: Compiled): readonly string[] | null {
  try {
    statement.raw(true);
  } catch {
    return null;
  }
  return statement.columns().map(({ name }) => name);
}
