import type { AppAction } from "../apps/mod.ts";
import type { Log } from "./log.ts";
import type { Client } from "./sources/client.ts";
import { SourceError } from "./sources/errors.ts";

/** Sends what presses send out. */
export interface Actions {
  /** Sends each once, and waits for none. */
  send(actions: readonly AppAction[]): void;
  /** Returns when none is under way any more. */
  settled(): Promise<void>;
}

/** Actions under way at most; more are given up, since a device that hammers a button must not fill the memory. */
const MOST = 100;
/** Bytes of an answer that are read before it is let go. */
const ANSWER_LIMIT = 1024 * 1024;

/** Actions by the client that guards sources. What fails is logged, without what may be secret. */
export function createActions(
  { client, log, closing }: { client: Client; log: Log; closing: AbortSignal },
): Actions {
  const underWay = new Set<Promise<void>>();
  async function send({ url, method = "GET", headers, body }: AppAction): Promise<void> {
    try {
      await client.send({ url, method, ...(headers && { headers }), body, limit: ANSWER_LIMIT }, closing);
    } catch (error) {
      const told = error instanceof SourceError ? error.message : "Cannot send it";
      log.warn("Cannot do what a press asks for", { error: told });
    }
  }
  return {
    send(actions) {
      for (const action of actions) {
        if (underWay.size >= MOST) {
          log.warn("Cannot do what a press asks for", { error: `${MOST} others are under way` });
          return;
        }
        const sending = send(action).finally(() => underWay.delete(sending));
        underWay.add(sending);
      }
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}
