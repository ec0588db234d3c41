import {
  type DatabaseClient,
  dropSources,
  dueSources,
  findSources,
  wantSourceStatement,
} from "../../database/mod.ts";
import { type Fetching, refreshSource } from "./refresh_source.ts";
import type { SourceSpec } from "./source_spec.ts";

/** Fetches outside data before anyone asks for it. */
export interface Sources {
  /** Apps or what they want have changed: what is wanted is looked up anew at the next tick. */
  changed(): void;
  /** Looks up what is wanted, if it may have changed, and fetches what is due. Returns when nothing is under way. */
  tick(): Promise<void>;
  /** Fetches those that have never been tried. Returns when all have been, or the time is over; never throws. */
  fetchFirst(specs: readonly SourceSpec[], milliseconds: number): Promise<void>;
  /** Ticks by itself once a second until it is closed. */
  start(): void;
  close(): Promise<void>;
}

/** What the scheduler is made of. */
export interface SourcesOptions extends Fetching {
  /** What all apps want at present. */
  readonly listWanted: () => Promise<readonly SourceSpec[]>;
  /** Told the key of a source whose data is now another. */
  readonly onArrival?: (key: string) => void;
}

const TICK = 1_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Fetches under way at most, in all and for one host, so that a host that hangs keeps no other waiting. */
const MOST = 16;
const MOST_PER_HOST = 4;

/** The scheduler of all sources. */
export function createSources(options: SourcesOptions): Sources {
  const { db, clock, log, closing, listWanted, onArrival } = options;
  let wanted = new Map<string, SourceSpec>();
  const underWay = new Map<string, { readonly host: string; readonly done: Promise<void> }>();
  let lookedUpAt: number | null = null;
  let failing = false;
  let looks = 0;
  let looking: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setInterval> | undefined;

  async function lookUp(now: number): Promise<void> {
    lookedUpAt = now;
    wanted = shortestIntervals(await listWanted());
    await wantAll(db, [...wanted.values()], now);
    await dropSources(db, now - DAY);
  }

  /** One fetch of a key at a time: who comes meanwhile waits for it. */
  function refresh(spec: SourceSpec): Promise<void> {
    const known = underWay.get(spec.key);
    if (known !== undefined) return known.done;
    const done = refreshSource(options, spec).then((changed) => {
      if (!changed) return;
      // One source may name another.
      lookedUpAt = null;
      onArrival?.(spec.key);
    }, (cause) => log.warn("Cannot record a source, will try again", { host: spec.host, cause }))
      .finally(() => underWay.delete(spec.key));
    underWay.set(spec.key, { host: spec.host, done });
    return done;
  }

  async function startDue(now: number): Promise<void> {
    for (const key of await dueSources(db, [...wanted.keys()], now)) {
      const spec = wanted.get(key);
      if (spec === undefined || underWay.has(key)) continue;
      if (underWay.size >= MOST) break;
      const ofHost = [...underWay.values()].filter(({ host }) => host === spec.host).length;
      if (ofHost < MOST_PER_HOST) void refresh(spec);
    }
  }

  async function look(): Promise<void> {
    if (closing.aborted) return;
    try {
      const now = clock.now().epochMilliseconds;
      if (lookedUpAt === null || Math.abs(now - lookedUpAt) >= MINUTE) await lookUp(now);
      await startDue(now);
      failing = false;
    } catch (cause) {
      lookedUpAt = null;
      // Said once: a database that is away is away for many ticks.
      if (!failing && !closing.aborted) log.warn("Cannot look up sources, will try again", { cause });
      failing = true;
    }
  }

  /** One look at a time; what it starts is not waited for by the next. */
  function lookInTurn(): Promise<void> {
    looks++;
    looking = looking.then(look).finally(() => looks--);
    return looking;
  }

  async function settled(): Promise<void> {
    await Promise.all([...underWay.values()].map(({ done }) => done));
  }

  async function fetchEach(specs: readonly SourceSpec[], over: () => boolean): Promise<void> {
    const keys = specs.map(({ key }) => key);
    const known = new Set((await findSources(db, keys)).map(({ key }) => key));
    await wantAll(db, specs.filter(({ key }) => !known.has(key)), clock.now().epochMilliseconds);
    const untried = async () => {
      const rows = await findSources(db, keys);
      return specs.filter(({ key }) =>
        rows.some((row) => row.key === key && row.fetchedAt === null && row.error === null)
      );
    };
    for (let left = await untried(); left.length > 0 && !over(); left = await untried()) {
      await Promise.all(left.map(refresh));
      // Another node may have it.
      if ((await untried()).length > 0) await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  return {
    changed: () => void (lookedUpAt = null),
    async tick() {
      await lookInTurn();
      await settled();
    },
    async fetchFirst(specs, milliseconds) {
      let isOver = specs.length === 0 || closing.aborted;
      if (isOver) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const late = setTimeout(resolve, milliseconds);
      const all = fetchEach(specs, () => isOver || closing.aborted).catch((cause) =>
        log.warn("Cannot fetch sources for a preview", { cause })
      );
      await Promise.race([all, promise]);
      isOver = true;
      clearTimeout(late);
    },
    start() {
      timer ??= setInterval(() => void (looks > 0 || lookInTurn()), TICK);
      Deno.unrefTimer(Number(timer));
    },
    async close() {
      clearInterval(timer);
      await looking;
      await settled();
    },
  };
}

/** Each source once, at the shortest interval that anyone wants. */
function shortestIntervals(specs: readonly SourceSpec[]): Map<string, SourceSpec> {
  const shortest = new Map<string, SourceSpec>();
  for (const spec of specs) {
    const known = shortest.get(spec.key);
    if (known === undefined || spec.intervalSeconds < known.intervalSeconds) shortest.set(spec.key, spec);
  }
  return shortest;
}

/** Says in the database what is wanted, where it does not say so already. */
async function wantAll(db: DatabaseClient, specs: readonly SourceSpec[], at: number): Promise<void> {
  const rows = new Map((await findSources(db, specs.map(({ key }) => key))).map((row) => [row.key, row]));
  const news = specs.filter(({ key, intervalSeconds }) => {
    const row = rows.get(key);
    return row === undefined || row.wantedAt < at - HOUR || row.intervalSeconds !== intervalSeconds;
  });
  if (news.length > 0) await db.batch(news.map((spec) => wantSourceStatement({ ...spec, at })));
}
