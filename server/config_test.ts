import assert from "node:assert/strict";
import fc from "fast-check";
import { CONFIG_NAMES, type Environment, readConfig } from "./config.ts";
import { ConfigError } from "./errors.ts";

Deno.test("readConfig() of an empty environment gives the documented defaults", () => {
  const { timeZone, ...config } = readConfig({});
  assert.deepEqual(config, {
    port: 8080,
    host: "0.0.0.0",
    databaseUrl: "file:data/screen-composer.db",
    databaseAuthToken: null,
    databaseSyncUrl: null,
    baseUrl: null,
    trustProxy: 0,
    adminPassword: null,
    provisioning: "open",
    sourceAllowPrivate: [],
    exchangeRetention: { milliseconds: 30 * 86_400_000, rows: 200_000 },
    backupSchedule: null,
    backupKeep: { milliseconds: Number.MAX_SAFE_INTEGER, rows: 14 },
    rendererWorkers: 2,
    given: [],
  });
  assert.equal(timeZone, Temporal.Now.timeZoneId());
});

Deno.test("readConfig() reads every variable", () => {
  const config = readConfig({
    PORT: "0",
    HOST: "::1",
    DATABASE_URL: "http://127.0.0.1:9000/",
    DATABASE_AUTH_TOKEN: "secret",
    DATABASE_SYNC_URL: "libsql://primary.example",
    BASE_URL: "https://screens.example/",
    TRUST_PROXY: "2",
    ADMIN_PASSWORD: "long enough",
    PROVISIONING: "approve",
    SOURCE_ALLOW_PRIVATE: "10.0.0.0/8, fd00::/8",
    EXCHANGE_RETENTION: "12h,500",
    BACKUP_KEEP: "90d,30",
    RENDERER_WORKERS: "1",
    TZ: "Europe/Berlin",
  });
  assert.deepEqual(config, {
    port: 0,
    host: "::1",
    databaseUrl: "http://127.0.0.1:9000",
    databaseAuthToken: "secret",
    databaseSyncUrl: "libsql://primary.example",
    baseUrl: "https://screens.example",
    trustProxy: 2,
    adminPassword: "long enough",
    provisioning: "approve",
    sourceAllowPrivate: ["10.0.0.0/8", "fd00::/8"],
    exchangeRetention: { milliseconds: 12 * 3_600_000, rows: 500 },
    backupSchedule: null,
    backupKeep: { milliseconds: 90 * 86_400_000, rows: 30 },
    rendererWorkers: 1,
    timeZone: "Europe/Berlin",
    given: CONFIG_NAMES.filter((name) => name !== "BACKUP_SCHEDULE"),
  });
});

Deno.test("readConfig() reports all faults together, each with variable, value and what is accepted", () => {
  const env: Environment = {
    PORT: "70000",
    DATABASE_URL: "mysql://x",
    BASE_URL: "ftp://x",
    TRUST_PROXY: "-1",
    ADMIN_PASSWORD: "short",
    PROVISIONING: "maybe",
    SOURCE_ALLOW_PRIVATE: "10.0.0.0/99",
    EXCHANGE_RETENTION: "30 days",
    TZ: "Mars/Olympus",
  };
  assert.throws(() => readConfig(env), (error: unknown) => {
    assert(error instanceof ConfigError);
    assert.deepEqual(
      error.faults.map((fault) => fault.split(":")[0]),
      Object.keys(env).map((name) => `Cannot read ${name}`),
    );
    assert.match(error.message, /Cannot read PORT: found "70000", expected a whole number from 0 to 65535/);
    assert(!error.message.includes("short"), "a password is never repeated");
    return true;
  });
});

Deno.test("readConfig() reads any text or throws ConfigError", () => {
  fc.assert(fc.property(fc.constantFrom(...CONFIG_NAMES), fc.string(), (name, text) => {
    try {
      return Object.isFrozen(readConfig({ [name]: text }));
    } catch (error) {
      return error instanceof ConfigError;
    }
  }));
});

Deno.test("readConfig() takes a schedule of backups in five fields or by name, for a file alone", () => {
  for (const schedule of ["30 3 * * *", "@daily", "0 */6 * * MON-FRI", "0 4 L * *"]) {
    assert.equal(readConfig({ BACKUP_SCHEDULE: schedule }).backupSchedule, schedule);
  }
  for (const schedule of ["daily", "* * * * * *", "61 * * * *", "0 3 30 2 *"]) {
    assert.throws(() => readConfig({ BACKUP_SCHEDULE: schedule }), /BACKUP_SCHEDULE: found .* five fields/);
  }
  assert.throws(
    () => readConfig({ BACKUP_KEEP: "some" }),
    /BACKUP_KEEP: found "some", expected a number of backups/,
  );
  const elsewhere = { BACKUP_SCHEDULE: "@daily", DATABASE_URL: "http://127.0.0.1:8081" };
  assert.throws(
    () => readConfig(elsewhere),
    /BACKUP_SCHEDULE: found a schedule for a database that a server keeps/,
  );
});
