/** A value that a column holds. */
export type Value = null | string | number | bigint | Uint8Array<ArrayBuffer> | ArrayBuffer;

/** One SQL statement and its positional arguments. */
export interface Statement {
  readonly sql: string;
  readonly args: readonly Value[];
}

/** One row, by column name. */
export type Row = Readonly<Record<string, Value>>;

/** What a statement gave. */
export interface Result {
  readonly rows: readonly Row[];
  readonly rowsAffected: number;
}

/** The whole of what this project asks of a database: two calls, so that a file and a server are alike. */
export interface DatabaseClient {
  /** Runs one statement. Throws ConstraintError or DatabaseUnavailableError. */
  execute(statement: Statement | string): Promise<Result>;
  /** Runs all statements as one write transaction: all or none, durable when it returns. */
  batch(statements: readonly Statement[]): Promise<readonly Result[]>;
  /** Ends what is under way and lets go of the file or connection. */
  close(): Promise<void>;
}

/** A database whose file can be exchanged for another while the program runs. */
export interface ExchangeableDatabase extends DatabaseClient {
  /**
   * Ends what is under way, does `work` while nothing is open, and opens again; calls made meanwhile wait. It opens
   * again also when `work` throws, and then throws that.
   */
  whileClosed(work: () => Promise<void>): Promise<void>;
  /** Calls that are not answered yet. */
  readonly callsUnderWay: number;
}
