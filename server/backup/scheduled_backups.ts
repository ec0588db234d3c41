import { Cron } from "croner";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import { backUp, type DatabaseConfig } from "./make_backup.ts";
import { findPast, findUnfinished, readScheduled, scheduledName } from "./rotation.ts";

/** Where scheduled backups are kept: the one place below which the server may write. */
const FOLDER = "data/backups";
const LOOK_MILLISECONDS = 20_000;
/** After a failure it is tried again so much later, in milliseconds, or when it is due anyway. */
const RETRY = 15 * 60_000;
/** Milliseconds that a backup under way gets when the server ends. */
const GRACE = 5000;

/** How scheduled backups go; times in milliseconds. */
export interface BackupStatus {
  /** The cron expression. */
  readonly schedule: string;
  readonly next: number | null;
  /** The newest that is there; its bytes, and its path from where the server runs. */
  readonly last: { readonly at: number; readonly bytes: number; readonly path: string } | null;
  /** What went wrong when it was last tried; null when that went well. */
  readonly failure: { readonly at: number; readonly message: string } | null;
}

/** Backups by a schedule, with rotation. */
export interface ScheduledBackups {
  /** Null where none are scheduled. */
  status(): BackupStatus | null;
  /** Backs up when it is time; answers whether it did. Never throws: what fails is told by log and status. */
  look(): Promise<boolean>;
  /** Looks every now and then. */
  start(): void;
  /** Stops looking, and waits a while for what is under way. */
  close(): Promise<void>;
}

/** What scheduled backups need. */
export interface ScheduleOptions {
  readonly config: DatabaseConfig & Pick<Config, "backupSchedule" | "backupKeep" | "timeZone">;
  readonly clock: Clock;
  readonly log: Log;
  /** Where they are kept; `data/backups` unless said. */
  readonly folder?: string;
}

/** Scheduled backups as the configuration wants them. One that was missed while the server was off is made up for. */
export async function createScheduledBackups(
  { config, clock, log, folder = FOLDER }: ScheduleOptions,
): Promise<ScheduledBackups> {
  const { backupSchedule: schedule, backupKeep: keep, timeZone } = config;
  if (schedule === null) {
    return {
      status: () => null,
      look: () => Promise.resolve(false),
      start: () => {},
      close: () => Promise.resolve(),
    };
  }
  const cron = new Cron(schedule, { mode: "5-part", paused: true, timezone: timeZone });
  const began = clock.now().epochMilliseconds;
  let failure: BackupStatus["failure"] = null;
  let last = await findLast(folder).catch((cause) => fail(began, cause));
  /** The time that the next one is counted from. */
  let from = last?.at ?? began;
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;

  function next(): number | null {
    const now = clock.now().epochMilliseconds;
    // Where the clock was set back, what comes next is counted from where it stands now.
    from = Math.min(from, now);
    const due = cron.nextRun(new Date(from))?.getTime() ?? null;
    if (failure === null || due === null) return due;
    return Math.max(due, Math.min(failure.at, now) + RETRY);
  }
  async function run(): Promise<boolean> {
    const now = clock.now();
    const at = now.epochMilliseconds;
    try {
      const path = `${folder}/${scheduledName(now)}`;
      await backUp(path, { config, now });
      last = { at, bytes: (await Deno.stat(path)).size, path };
      from = at;
      failure = null;
      log.info("Backed up the database", { path, bytes: last.bytes });
      await rotate(at);
    } catch (cause) {
      fail(at, cause);
    }
    return true;
  }
  function fail(at: number, cause: unknown): null {
    failure = { at, message: cause instanceof Error ? cause.message : String(cause) };
    log.error("Cannot back up the database, will try again", { cause });
    return null;
  }
  async function rotate(now: number): Promise<void> {
    const names = await listNames(folder);
    const past = [
      ...findPast(readScheduled(names), { keep, now }).map(({ name }) => name),
      ...findUnfinished(names),
    ];
    for (const name of past) {
      await Deno.remove(`${folder}/${name}`).catch((cause) =>
        log.warn("Cannot remove a backup past its time", { name, cause })
      );
    }
  }
  async function look(): Promise<boolean> {
    const due = next();
    if (running !== null || due === null || due > clock.now().epochMilliseconds) return false;
    running = run();
    return await running.finally(() => running = null);
  }
  return {
    status: () => ({ schedule, next: next(), last, failure }),
    look,
    start: () => void (timer = setInterval(() => void look(), LOOK_MILLISECONDS)),
    async close() {
      clearInterval(timer);
      if (running !== null) await within(GRACE, running);
    },
  };
}

async function findLast(folder: string): Promise<BackupStatus["last"]> {
  const [newest] = readScheduled(await listNames(folder));
  if (newest === undefined) return null;
  const path = `${folder}/${newest.name}`;
  return { at: newest.at, bytes: (await Deno.stat(path)).size, path };
}

async function listNames(folder: string): Promise<string[]> {
  try {
    return await Array.fromAsync(Deno.readDir(folder), ({ name }) => name);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([work, new Promise((resolve) => timer = setTimeout(resolve, milliseconds))]);
  clearTimeout(timer);
}
