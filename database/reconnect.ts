import type { DatabaseClient, ExchangeableDatabase, Result, Statement } from "./client.ts";
import type { Connection, Job, Outcome } from "./connection.ts";
import { createDeadlines, type Deadlines } from "./deadlines.ts";
import { DatabaseUnavailableError } from "./errors.ts";
import { toError } from "./fault.ts";
import { late, overConnection } from "./over_connection.ts";
import type { Patience } from "./patience.ts";
import { createUnderWay } from "./under_way.ts";

/** How to get a connection, and what to do on each fresh one before it is used. */
export interface ReconnectOptions {
  readonly open: () => Promise<Connection>;
  readonly prepare: ((db: DatabaseClient) => Promise<unknown>) | null;
  readonly patience: Patience;
}

/** A database client that outlives its connections: what breaks is thrown away, the next call opens a fresh one. */
export class ReconnectingClient implements ExchangeableDatabase {
  readonly #options: ReconnectOptions;
  readonly #underWay = createUnderWay();
  readonly #deadlines: Deadlines;
  #connection: Promise<Connection> | null = null;
  #closing: Promise<void> = Promise.resolve();
  #isOpen = false;
  /** Its last connection gave no answer: until another one gives some, nobody waits for it. */
  #isDoubted = false;
  #closed = false;
  #pause: number;
  #pausedUntil = 0;
  #reason = "";

  constructor(options: ReconnectOptions) {
    this.#options = options;
    this.#deadlines = createDeadlines(options.patience.call);
    this.#pause = options.patience.pause[0];
  }

  /** Opens and prepares a connection now, taking as long as a migration may. */
  async connect(): Promise<void> {
    await this.#connect();
  }

  async execute(statement: Statement | string): Promise<Result> {
    const only = typeof statement === "string" ? { sql: statement, args: [] } : statement;
    const [result] = await this.#underWay.track(this.#run({ kind: "execute", statements: [only] }));
    return result ?? { rows: [], rowsAffected: 0 };
  }

  get callsUnderWay(): number {
    return this.#underWay.count;
  }

  batch(statements: readonly Statement[]): Promise<readonly Result[]> {
    return this.#underWay.track(this.#run({ kind: "batch", statements }));
  }

  async whileClosed(work: () => Promise<void>): Promise<void> {
    const before = this.#connection;
    this.#connection = null;
    const worked = this.#closing.then(async () => {
      const connection = await before?.catch(() => null);
      // A connection does its calls in turn: whatever was asked of it is done before it closes.
      await connection?.close();
      await work();
    });
    this.#closing = this.#underWay.track(worked.catch(() => {}));
    await worked;
    this.#isDoubted = false;
    await this.#connect();
  }

  async close(): Promise<void> {
    this.#closed = true;
    while (this.#underWay.count > 0) await this.#underWay.settled();
    const connection = await this.#connection?.catch(() => null);
    this.#connection = null;
    await connection?.close();
  }

  async #run(job: Job): Promise<readonly Result[]> {
    const sql = job.statements[0]?.sql ?? "";
    const outcome = await this.#deadlines.within(this.#attempt(job), () => {
      this.#giveUp();
      return late(this.#options.patience.call);
    });
    if (outcome.fault !== null) throw toError(outcome.fault, sql);
    return outcome.results;
  }

  async #attempt(job: Job): Promise<Outcome> {
    const opening = this.#connect();
    const connection = await opening;
    const outcome = await connection.run(job);
    if (outcome.fault?.broken) this.#discard(opening, outcome.fault.message);
    else this.#pause = this.#options.patience.pause[0];
    return outcome;
  }

  #connect(): Promise<Connection> {
    if (this.#closed) return refuse("the client is closed");
    if (this.#connection !== null) {
      return this.#isDoubted && !this.#isOpen ? refuse(this.#reason) : this.#connection;
    }
    if (performance.now() < this.#pausedUntil) return refuse(this.#reason);
    const opening = this.#open();
    this.#connection = opening;
    this.#isOpen = false;
    this.#underWay.track(opening).catch((error: unknown) => {
      this.#discard(
        opening,
        error instanceof Error ? error.message.replace(/^Cannot .*?: /, "") : String(error),
      );
    });
    return this.#isDoubted ? refuse(this.#reason) : opening;
  }

  async #open(): Promise<Connection> {
    const { open, prepare, patience } = this.#options;
    // The connection before may still be writing its last pages into the same file.
    await this.#closing;
    const connection = await open().catch((error: unknown) => {
      if (error instanceof DatabaseUnavailableError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new DatabaseUnavailableError(`Cannot open the database: ${reason}`, { cause: error });
    });
    try {
      const bare = overConnection(connection, patience);
      await prepare?.(bare);
      if (this.#isDoubted) await bare.execute("SELECT 1");
      this.#isOpen = true;
      this.#isDoubted = false;
      return connection;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  /** A call's deadline passed: an open connection is stuck; one that is still opening has its own deadlines. */
  #giveUp(): void {
    if (this.#connection !== null && this.#isOpen) {
      this.#isDoubted = true;
      this.#discard(this.#connection, "no answer before the deadline");
    }
  }

  #discard(opening: Promise<Connection>, reason: string): void {
    if (this.#connection !== opening) return;
    this.#connection = null;
    this.#reason = reason;
    this.#pausedUntil = performance.now() + this.#pause;
    this.#pause = Math.min(this.#pause * 2, this.#options.patience.pause[1]);
    this.#closing = this.#underWay.track(opening.then((connection) => connection.close(), () => {}));
  }
}

function refuse(reason: string): Promise<never> {
  return Promise.reject(new DatabaseUnavailableError(`Cannot reach the database: ${reason}`));
}
