import { config, engines } from "./early.ts";
import { createUnderWay, databasePath } from "../database/mod.ts";
import { collect } from "../renderers/panels.ts";
import { createApp, type ServerApp } from "./app.ts";
import { systemClock } from "./clock.ts";
import { collectAtRest } from "./collect_at_rest.ts";
import type { Config } from "./config.ts";
import { keepListening, type Listening } from "./keep_listening.ts";
import { type Listener, toListener } from "./listener.ts";
import { createLog } from "./log.ts";
import { explainStart } from "./start_fault.ts";

/** Milliseconds that requests under way get to finish when the server is told to stop. */
const GRACE = 10_000;

/** Requests that are being answered. */
const underWay = createUnderWay();

/** Requests that came since the start. */
let requests = 0;

const log = createLog((line) => console.log(line));
await start();

async function start(): Promise<void> {
  const app = await createApp(config, { clock: systemClock, log, ...engines }).catch(async (cause) => {
    const lines = await explainStart(cause, config.databaseUrl);
    if (lines === null) log.error("Cannot start", { cause });
    else lines.forEach((line) => log.error(line, { database: databasePath(config.databaseUrl) }));
    Deno.exit(1);
  });
  const server = await listen(app, config);
  collectAtRest({
    count: () => requests,
    collect: () => collect("pages"),
    held: () => Deno.memoryUsage().heapTotal,
  });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    Deno.addSignalListener(signal, () => void stop(app, server, signal));
  }
}

function watch(answering: Promise<Response>): Promise<Response> {
  requests++;
  return underWay.track(answering);
}

let stopping = false;

/** Finishes what is in flight, flushes, and exits 0; a second signal changes nothing. */
async function stop(app: ServerApp, server: Listening, signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info(`Stopping on ${signal}`);
  app.endStreams();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const grace = new Promise((resolve) => timer = setTimeout(resolve, GRACE));
  // A listener that is shutting down drops bodies that are still arriving, so those come to their end first.
  await Promise.race([underWay.settled().then(() => server.shutdown()), grace]);
  clearTimeout(timer);
  await app.close();
  Deno.exit(0);
}

/** Listens, or says why it cannot and ends. */
async function listen(app: ServerApp, { port, host }: Config): Promise<Listening> {
  try {
    return keepListening({
      port,
      host,
      log,
      onListen: (address) => greet(app, toListener(address)),
      answer: (request, peer) => watch(app.fetch(request, peer)),
    });
  } catch (error) {
    const reason = error instanceof Deno.errors.AddrInUse
      ? "another program listens there"
      : (error as Error).message;
    log.error(`Cannot listen on ${host} port ${port}: ${reason}, choose another with HOST and PORT`);
    await app.close();
    Deno.exit(1);
  }
}

/** Says where the server is, and how to become its admin. */
function greet(app: ServerApp, listener: Listener): void {
  app.listensOn(listener);
  console.log(`Listening on ${listener.local}`);
  for (const address of listener.lan) console.log(`Devices reach it at ${address}`);
  if (app.setupToken === null) return;
  const path = `/setup?token=${app.setupToken}`;
  console.log(`Set the admin password once at ${listener.local}${path}`);
  for (const address of listener.lan) console.log(`  from another machine at ${address}${path}`);
}
