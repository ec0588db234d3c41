import { databasePath } from "../database/mod.ts";
import { createActions } from "./actions.ts";
import { createAuth } from "./auth/mod.ts";
import { createScheduledBackups, discardAbandoned } from "./backup/mod.ts";
import { createCaches } from "./caches.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { listWanted } from "./data/list_wanted.ts";
import { createEvents } from "./events.ts";
import { createExchangeLog } from "./exchanges.ts";
import { createRateLimit } from "./hooks/rate_limit.ts";
import { createImageShelf } from "./images.ts";
import { createLastGood } from "./last_good.ts";
import { openJournal } from "./journal/mod.ts";
import type { Listener } from "./listener.ts";
import type { Log } from "./log.ts";
import { createMetrics, watchLoopDelay } from "./metrics/mod.ts";
import { mount } from "./mount.ts";
import { openWatched } from "./open_watched.ts";
import { createProblems } from "./problems.ts";
import { startRetention } from "./retention.ts";
import { type AppRunner, createRunner } from "./app_runner/mod.ts";
import { createScreens } from "./screens.ts";
import type { Services } from "./services.ts";
import { createClient } from "./sources/client.ts";
import { createContents } from "./sources/contents.ts";
import { createReader } from "./sources/reader.ts";
import type { Resolve } from "./sources/resolve_host.ts";
import { createSimulators } from "./simulator/simulators.ts";
import { createSources } from "./sources/sources.ts";
import { installStarterApps } from "./starter_apps.ts";
import { createPreparation } from "./transform/create_preparation.ts";
import { createTransforms } from "./transform/transforms.ts";
import { createTurns } from "./turns.ts";
import { createUndos } from "./undos.ts";
import { createWaitForDatabase } from "./wait_for_database.ts";
import { openRenderer, type WatchedRenderer } from "./watch_renderer.ts";

/** The whole server, listening nowhere yet. */
export interface ServerApp {
  /** Answers one request; `peer` is the address at the other end of the connection. */
  fetch(request: Request, peer?: string): Promise<Response>;
  /** The secret of the one-time link that sets the password, or null where there is an admin. */
  readonly setupToken: string | null;
  readonly services: Services;
  /** Tells where it listens, which goes into addresses when a request names none that others know. */
  listensOn(listener: Listener): void;
  /** Ends streams that would otherwise stay open, so that the listener can finish. */
  endStreams(): void;
  /** Writes what is pending and lets go of workers and database. */
  close(): Promise<void>;
}

/** What the machine gives; handed in, so that tests choose. */
export interface Surroundings {
  readonly clock: Clock;
  readonly log: Log;
  /** Draws; as many workers as the configuration says unless said. */
  readonly renderer?: WatchedRenderer;
  /** Finds the addresses of hosts that sources name; the machine's own resolver unless said. */
  readonly resolve?: Resolve;
  /** Runs apps; a worker of its own unless said. */
  readonly runner?: AppRunner;
}

/** Builds the whole server from a configuration. Throws DatabaseUnavailableError, DamagedDatabaseError or MigrationError. */
export async function createApp(
  config: Config,
  { clock, log, resolve, runner = createRunner(), renderer = openRenderer(config.rendererWorkers) }:
    Surroundings,
): Promise<ServerApp> {
  const wait = createWaitForDatabase({ config, log });
  const db = await wait(() => openWatched(config, { clock, log }));
  await wait(() => installStarterApps(db, clock));
  const journal = await openJournal({ databaseUrl: config.databaseUrl, log });
  const engines = { runner, renderer };
  const caches = createCaches();
  const images = createImageShelf({ db, clock, caches });
  const metrics = createMetrics();
  const closing = new AbortController();
  const contents = createContents(db, caches);
  const client = createClient({ allowed: config.sourceAllowPrivate, ...(resolve && { resolve }) });
  const reader = createReader();
  const { timeZone } = config;
  const outside = { db, clock, log, client, reader, closing: closing.signal };
  const transforms = createTransforms({ db, clock, log, caches });
  const sources = createSources({
    ...outside,
    timeZone,
    random: Math.random,
    listWanted: () => listWanted({ db, clock, log, contents }),
    onArrival: (key) => preparation.arrived({ source: key }),
  });
  const { signal } = closing;
  const preparation = createPreparation({ db, contents, log, sources, clock, closing: signal, transforms });
  const isHeld = () => db.trouble()?.kind === "damaged";
  const services: Services = {
    config,
    clock,
    log,
    db,
    ...engines,
    images,
    metrics,
    closing: signal,
    screens: createScreens({ ...engines, images, clock, log, caches, onCompose: metrics.countComposition }),
    caches,
    contents,
    sources,
    transforms,
    preparation,
    actions: createActions(outside),
    lastGood: createLastGood(caches),
    problems: createProblems(caches),
    exchanges: createExchangeLog({ db, log, journal, isHeld, onCommit: metrics.countCommit }),
    events: createEvents(),
    turns: createTurns(),
    rateLimit: createRateLimit(),
    simulators: createSimulators(),
    undos: createUndos(),
    auth: createAuth({ db, clock, log }),
    backups: await createScheduledBackups({ config, clock, log }),
  };
  const setupToken = await wait(() => openSetup(services));
  const endRetention = startRetention(services);
  const path = databasePath(config.databaseUrl);
  if (path !== null) await discardAbandoned(path, clock.now().epochMilliseconds);
  services.backups.start();
  const endWatch = watchLoopDelay(metrics.countLoopDelay);
  sources.start();
  preparation.everything();
  let listener: Listener = { local: `http://localhost:${config.port}`, lan: [] };
  const app = mount(services, () => listener);
  return {
    listensOn: (found) => void (listener = found),
    services,
    setupToken,
    fetch: async (request, peer = "") => await app.fetch(request, { peer }),
    endStreams: () => closing.abort(),
    async close() {
      closing.abort();
      endRetention();
      await services.backups.close();
      endWatch();
      await Promise.all([sources.close(), services.actions.settled(), preparation.settled()]);
      await transforms.settled();
      reader.close();
      await services.exchanges.close();
      await Promise.all([runner.close(), renderer.close()]);
      await db.close();
    },
  };
}

/** Sets the configured password; where there is no admin then, the secret of a one-time link that makes one. */
async function openSetup({ config, auth }: Services): Promise<string | null> {
  if (config.adminPassword !== null) await auth.ensurePassword(config.adminPassword);
  return (await auth.hasAdmin()) ? null : await auth.createSetupToken();
}
