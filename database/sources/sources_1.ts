import { defineTable } from "../table.ts";

/**
 * Outside data by the hash of what is asked for. What is asked itself, which may hold secrets, is not kept here but made
 * anew from the settings of the apps that want it.
 */
export const sources1 = defineTable({
  entity: "sources",
  version: 1,
  mutable: true,
  columns: {
    key: "TEXT NOT NULL",
    host: "TEXT NOT NULL",
    parser: "TEXT NOT NULL",
    interval_seconds: "INTEGER NOT NULL",
    etag: "TEXT",
    last_modified: "TEXT",
    hash: "TEXT",
    fetched_at: "INTEGER",
    error: "TEXT",
    failures: "INTEGER NOT NULL",
    next_at: "INTEGER NOT NULL",
    lease_until: "INTEGER",
    wanted_at: "INTEGER NOT NULL",
  },
  key: ["key"],
  indexes: { by_wanted_at: "(wanted_at)", by_hash: "(hash)" },
  samples: [
    {
      key: "9f86d081884c7d659a2feaa0c55ad015",
      host: "weather.example",
      parser: "json",
      interval_seconds: 900,
      etag: '"1"',
      last_modified: "Wed, 04 Mar 2026 12:00:00 GMT",
      hash: "9f86d081884c7d65",
      fetched_at: 1716900000000,
      error: "Cannot fetch from weather.example: found status 503, expected 200",
      failures: 2,
      next_at: 1716901000000,
      lease_until: 1716900060000,
      wanted_at: 1716900000000,
    },
    {
      key: "",
      host: "",
      parser: "",
      interval_seconds: 0,
      etag: null,
      last_modified: null,
      hash: null,
      fetched_at: null,
      error: null,
      failures: 0,
      next_at: 0,
      lease_until: null,
      wanted_at: 0,
    },
  ],
  statements: (table) => ({
    find: `SELECT * FROM ${table} WHERE key IN (SELECT value FROM json_each(?))`,
    // A shorter interval counts from the last answer on.
    want: `INSERT INTO ${table} (key, host, parser, interval_seconds, failures, next_at, wanted_at) ` +
      "VALUES (?1, ?2, ?3, ?4, 0, ?5, ?5) ON CONFLICT (key) DO UPDATE SET " +
      "interval_seconds = excluded.interval_seconds, wanted_at = max(wanted_at, excluded.wanted_at), " +
      "next_at = CASE WHEN failures = 0 AND fetched_at IS NOT NULL " +
      "THEN min(next_at, fetched_at + 1000 * excluded.interval_seconds) ELSE next_at END",
    due: `SELECT key FROM ${table} WHERE key IN (SELECT value FROM json_each(?1)) AND next_at <= ?2 ` +
      "AND (lease_until IS NULL OR lease_until <= ?2) ORDER BY next_at, key",
    claim: `UPDATE ${table} SET lease_until = ?3 WHERE key = ?1 AND next_at <= ?2 ` +
      "AND (lease_until IS NULL OR lease_until <= ?2) RETURNING *",
    answered:
      `UPDATE ${table} SET hash = ?2, etag = ?3, last_modified = ?4, fetched_at = ?5, next_at = ?6, ` +
      "error = NULL, failures = 0, lease_until = NULL WHERE key = ?1",
    failed: `UPDATE ${table} SET error = ?2, failures = failures + 1, next_at = ?3, lease_until = NULL ` +
      "WHERE key = ?1",
    release: `UPDATE ${table} SET lease_until = NULL WHERE key = ?`,
    drop: `DELETE FROM ${table} WHERE wanted_at < ?`,
  }),
});
