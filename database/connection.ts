import type { Result, Statement } from "./client.ts";
import type { Fault } from "./fault.ts";

/** Where a database is, and how to be let in. */
export interface DatabaseOptions {
  /** `file:`, `libsql:`, `http(s):` or `ws(s):`. */
  readonly url: string;
  readonly authToken: string | null;
  /** With a `file:` URL: the primary to keep an embedded replica of. */
  readonly syncUrl: string | null;
}

/** What a connection is asked to do: one statement by itself, or several as one write transaction. */
export interface Job {
  readonly kind: "execute" | "batch";
  readonly statements: readonly Statement[];
}

/** How a job ended. */
export type Outcome =
  | { readonly results: readonly Result[]; readonly fault: null }
  | { readonly results: null; readonly fault: Fault };

/** How a job ends that nobody did; `broken` tells that nothing more comes of this connection. */
export function unavailable(message: string, { broken } = { broken: true }): Outcome {
  return { results: null, fault: { kind: "unavailable", message, broken } };
}

/** One connection, good until it says `broken`: no deadline, no second try, never rejects. */
export interface Connection {
  run(job: Job): Promise<Outcome>;
  /** Ends jobs still under way as unavailable at once; returns when nothing is held any more, or nobody can tell. */
  close(): Promise<void>;
}
