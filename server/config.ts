import {
  type ProvisioningPolicy,
  readCidrList,
  readDatabaseUrl,
  readInteger,
  readKeep,
  readPolicy,
  readRetention,
  readSchedule,
  readTimeZone,
  readUrl,
  type Retention,
} from "./config_values.ts";
import { ConfigError } from "./errors.ts";

export type { ProvisioningPolicy } from "./config_values.ts";

/** Everything the environment decides, read once and frozen. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly databaseAuthToken: string | null;
  readonly databaseSyncUrl: string | null;
  /** Without a trailing slash; null to take it from each request. */
  readonly baseUrl: string | null;
  /** How many proxies in front are believed. */
  readonly trustProxy: number;
  /** Threads that draw. */
  readonly rendererWorkers: number;
  readonly adminPassword: string | null;
  readonly provisioning: ProvisioningPolicy;
  /** CIDR blocks that sources may reach besides the public internet. */
  readonly sourceAllowPrivate: readonly string[];
  readonly exchangeRetention: Retention;
  /** A cron expression of five fields, in the time zone; null without scheduled backups. */
  readonly backupSchedule: string | null;
  /** Scheduled backups older than this, or beyond this many, are removed. */
  readonly backupKeep: Retention;
  /** IANA name. */
  readonly timeZone: string;
  /** Variables that the environment sets; the rest is as usual. */
  readonly given: readonly ConfigName[];
}

/** The names of all variables, in the order in which they are documented. */
export const CONFIG_NAMES = [
  "PORT",
  "HOST",
  "DATABASE_URL",
  "DATABASE_AUTH_TOKEN",
  "DATABASE_SYNC_URL",
  "BASE_URL",
  "TRUST_PROXY",
  "ADMIN_PASSWORD",
  "PROVISIONING",
  "SOURCE_ALLOW_PRIVATE",
  "EXCHANGE_RETENTION",
  "BACKUP_SCHEDULE",
  "BACKUP_KEEP",
  "RENDERER_WORKERS",
  "TZ",
] as const;

/** The name of a variable. */
export type ConfigName = typeof CONFIG_NAMES[number];

/** Variables as they stand in the environment; an empty one counts as not set. */
export type Environment = Readonly<Partial<Record<ConfigName, string>>>;

/** Reads the configuration. Throws ConfigError that lists every fault, each with what is accepted. */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  function read<T>(name: ConfigName, fallback: T, parse: (text: string) => T): T {
    const text = env[name]?.trim();
    if (text === undefined || text === "") return fallback;
    try {
      return parse(text);
    } catch (error) {
      const accepted = (error as Error).message;
      const found = name === "ADMIN_PASSWORD" ? `${text.length} characters` : JSON.stringify(text);
      faults.push(`Cannot read ${name}: found ${found}, expected ${accepted}`);
      return fallback;
    }
  }
  const config: Config = {
    port: read("PORT", 8080, (text) => readInteger(text, { least: 0, most: 65_535 })),
    host: read("HOST", "0.0.0.0", (text) => text),
    databaseUrl: read("DATABASE_URL", "file:data/screen-composer.db", readDatabaseUrl),
    databaseAuthToken: env.DATABASE_AUTH_TOKEN?.trim() || null,
    databaseSyncUrl: read<string | null>(
      "DATABASE_SYNC_URL",
      null,
      readUrl(["libsql", "http", "https", "ws", "wss"]),
    ),
    baseUrl: read<string | null>("BASE_URL", null, readUrl(["http", "https"])),
    trustProxy: read("TRUST_PROXY", 0, (text) => readInteger(text, { least: 0, most: 16 })),
    adminPassword: read<string | null>("ADMIN_PASSWORD", null, readPassword),
    provisioning: read<ProvisioningPolicy>("PROVISIONING", "open", readPolicy),
    sourceAllowPrivate: read<readonly string[]>("SOURCE_ALLOW_PRIVATE", [], readCidrList),
    exchangeRetention: read(
      "EXCHANGE_RETENTION",
      { milliseconds: 30 * 86_400_000, rows: 200_000 },
      readRetention,
    ),
    backupSchedule: read<string | null>("BACKUP_SCHEDULE", null, readSchedule),
    rendererWorkers: read("RENDERER_WORKERS", 2, (text) => readInteger(text, { least: 1, most: 64 })),
    backupKeep: read("BACKUP_KEEP", { milliseconds: Number.MAX_SAFE_INTEGER, rows: 14 }, readKeep),
    timeZone: read("TZ", Temporal.Now.timeZoneId(), readTimeZone),
    given: CONFIG_NAMES.filter((name) => (env[name]?.trim() ?? "") !== ""),
  };
  if (
    config.backupSchedule !== null &&
    (!config.databaseUrl.startsWith("file:") || config.databaseSyncUrl !== null)
  ) {
    faults.push(
      "Cannot read BACKUP_SCHEDULE: found a schedule for a database that a server keeps, expected none; use its own backups",
    );
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return Object.freeze(config);
}

/** Least characters of an admin password. */
export const PASSWORD_MINIMUM = 8;

function readPassword(text: string): string {
  if (text.length < PASSWORD_MINIMUM) throw new Error(`at least ${PASSWORD_MINIMUM} characters`);
  return text;
}
