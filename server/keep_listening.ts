import type { Log } from "./log.ts";

/** The first and the longest pause before listening again, in milliseconds. */
const PAUSES = [20, 1000] as const;

/** Where to listen, and what to do with what comes. */
export interface ListenOptions {
  /** 0 takes a free port, the same one from then on. */
  readonly port: number;
  readonly host: string;
  readonly log: Log;
  /** Told once, with the first address. */
  readonly onListen: (address: Deno.NetAddr) => void;
  /** Answers a request; `peer` is the address of whoever asks, empty where there is none. */
  readonly answer: (request: Request, peer: string) => Promise<Response>;
}

/** A port that is listened on. */
export interface Listening {
  /** Takes no more requests, and waits for those under way. */
  shutdown(): Promise<void>;
}

/**
 * Listens, and listens again whenever accepting a connection fails, as where the process has as many files open as it
 * may. Requests under way go on meanwhile. Throws what Deno throws where the first try fails.
 */
export function keepListening({ port, host, log, onListen, answer }: ListenOptions): Listening {
  let taken = port;
  let pause: number = PAUSES[0];
  let since = 0;
  let told = false;
  let reported = -Infinity;
  let stopped = false;
  let server = serve();

  function serve(): Deno.HttpServer<Deno.NetAddr> {
    const started = Deno.serve(
      { port: taken, hostname: host, onListen: note },
      (request, { remoteAddr }) => answer(request, remoteAddr.hostname),
    );
    since = performance.now();
    started.finished.catch((error: unknown) => {
      // What held for a while starts from the shortest pause.
      if (performance.now() - since > 10 * PAUSES[1]) pause = PAUSES[0];
      again(error);
    });
    return started;
  }
  function note(address: Deno.NetAddr): void {
    taken = address.port;
    if (!told) onListen(address);
    told = true;
  }
  function again(error: unknown): void {
    if (stopped) return;
    report(error);
    setTimeout(() => {
      if (stopped) return;
      try {
        server = serve();
      } catch (cause) {
        again(cause);
      }
    }, pause);
    pause = Math.min(pause * 2, PAUSES[1]);
  }
  function report(error: unknown): void {
    if (performance.now() - reported < 60_000) return;
    reported = performance.now();
    const reason = error instanceof Error ? error.message : String(error);
    const advice = /too many open files/i.test(reason) ? ": let the process hold more, see `ulimit -n`" : "";
    log.error(`Cannot take connections, will try again${advice}`, { reason });
  }
  return {
    async shutdown() {
      stopped = true;
      await server.shutdown();
    },
  };
}
