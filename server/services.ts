import type { Actions } from "./actions.ts";
import type { Auth } from "./auth/auth.ts";
import type { ScheduledBackups } from "./backup/scheduled_backups.ts";
import type { Caches } from "./caches.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Events } from "./events.ts";
import type { ExchangeLog } from "./exchanges.ts";
import type { RateLimit } from "./hooks/rate_limit.ts";
import type { ImageShelf } from "./images.ts";
import type { LastGood } from "./last_good.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics/mod.ts";
import type { Problems } from "./problems.ts";
import type { AppRunner } from "./app_runner/mod.ts";
import type { Screens } from "./screens.ts";
import type { Simulators } from "./simulator/simulators.ts";
import type { Contents } from "./sources/contents.ts";
import type { Sources } from "./sources/sources.ts";
import type { Preparation } from "./transform/preparation.ts";
import type { Transforms } from "./transform/transforms.ts";
import type { Turns } from "./turns.ts";
import type { Undos } from "./undos.ts";
import type { WatchedDatabase } from "./watch_database.ts";
import type { WatchedRenderer } from "./watch_renderer.ts";

/** Everything with a lifetime that routes and the data path need, made once by `createApp`. */
export interface Services {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** Aborted when the server ends, so that streams end with it. */
  readonly closing: AbortSignal;
  readonly db: WatchedDatabase;
  readonly renderer: WatchedRenderer;
  readonly runner: AppRunner;
  readonly screens: Screens;
  readonly images: ImageShelf;
  readonly lastGood: LastGood;
  readonly problems: Problems;
  readonly exchanges: ExchangeLog;
  readonly events: Events;
  readonly turns: Turns;
  readonly auth: Auth;
  /** Backups by a schedule. */
  readonly backups: ScheduledBackups;
  readonly metrics: Metrics;
  /** What is kept in memory, for whoever wants to know how much. */
  readonly caches: Caches;
  /** Outside data, fetched before anyone asks for it. */
  readonly sources: Sources;
  /** What sources gave. */
  readonly contents: Contents;
  /** What transforms make of data. */
  readonly transforms: Transforms;
  /** Transforms that are run when data comes. */
  readonly preparation: Preparation;
  /** What presses send out. */
  readonly actions: Actions;
  /** Deliveries to hooks. */
  readonly rateLimit: RateLimit;
  /** Simulated devices that are switched on. */
  readonly simulators: Simulators;
  /** Ways back from what was done to many devices at once. */
  readonly undos: Undos;
}
