import type { ExchangeableDatabase, Result, Statement } from "../database/mod.ts";
import type { Clock } from "./clock.ts";
import { ADVICE, type TroubleKind, troubleKind } from "./database_advice.ts";
import type { Log } from "./log.ts";

/** What is the matter with the database, since when, and what to do. */
export interface Trouble {
  readonly kind: TroubleKind;
  readonly since: Temporal.Instant;
  /** Sentences for whoever runs the server, the last without its stop. */
  readonly advice: string;
}

/** A database that knows what is the matter with it. */
export interface WatchedDatabase extends ExchangeableDatabase {
  /** What is the matter, as the last calls told; null where all is well. */
  trouble(): Trouble | null;
}

/** What any call that works shows to be over. */
const PASSES_WITH_READING: ReadonlySet<TroubleKind | undefined> = new Set(
  ["away", "gone", "moved", "overloaded"] as const,
);

/**
 * Watches the calls to a database and says, once each time, what is the matter and when it is over. Reading proves
 * nothing of a disk that is full, and a page that can be read nothing of one that is damaged: trouble ends with the kind
 * of call that it kept from working, and damage with another file.
 */
export function watchDatabase(
  db: ExchangeableDatabase,
  { path, clock, log }: { readonly path: string | null; readonly clock: Clock; readonly log: Log },
): WatchedDatabase {
  let trouble: Trouble | null = null;
  let inode: number | null = null;

  function note(error: unknown): void {
    const kind = troubleKind(error);
    // What follows from damage, such as a connection that is being opened again, does not hide it.
    if (kind === null || kind === trouble?.kind || (trouble?.kind === "damaged" && !isOtherFile())) return;
    if (trouble !== null && kind === "away") return;
    trouble = { kind, since: clock.now(), advice: ADVICE[kind] };
    inode = inodeOf(path);
    log.error(`${trouble.advice}. Meanwhile devices keep their last screens`, { database: path });
  }
  function end(): void {
    if (trouble === null) return;
    log.info("The database can be read and written again", { since: trouble.since.toString() });
    trouble = null;
  }
  const isOtherFile = () => inodeOf(path) !== inode;

  return {
    async execute(statement) {
      return await watch(db.execute(statement), () => PASSES_WITH_READING.has(trouble?.kind));
    },
    async batch(statements: readonly Statement[]) {
      return await watch(db.batch(statements), (results) => results.some(hasWritten));
    },
    async whileClosed(work) {
      await db.whileClosed(work);
      end();
    },
    close: () => db.close(),
    get callsUnderWay() {
      return db.callsUnderWay;
    },
    trouble() {
      if (trouble?.kind === "damaged" && isOtherFile()) end();
      return trouble;
    },
  };

  async function watch<T>(call: Promise<T>, isOver: (result: T) => boolean): Promise<T> {
    try {
      const result = await call;
      if (trouble !== null && trouble.kind !== "damaged" && isOver(result)) end();
      return result;
    } catch (error) {
      note(error);
      throw error;
    }
  }
}

function hasWritten({ rowsAffected }: Result): boolean {
  return rowsAffected > 0;
}

function inodeOf(path: string | null): number | null {
  try {
    return path === null ? null : Deno.statSync(path).ino;
  } catch {
    return null;
  }
}
