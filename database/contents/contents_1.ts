import { defineTable } from "../table.ts";

/** What sources and hooks gave, as JSON by its hash, so that a screen can be composed again from it. */
export const contents1 = defineTable({
  entity: "contents",
  version: 1,
  mutable: true,
  columns: {
    hash: "TEXT NOT NULL",
    value: "TEXT NOT NULL",
    used_at: "INTEGER NOT NULL",
  },
  key: ["hash"],
  indexes: { by_used_at: "(used_at)" },
  samples: [
    { hash: "9f86d081884c7d65", value: '{"temperature":21.5}', used_at: 1716900000000 },
    { hash: "60303ae22b998861", value: "null", used_at: 0 },
  ],
  statements: (table) => ({
    find: `SELECT value FROM ${table} WHERE hash = ?`,
    store: `INSERT INTO ${table} (hash, value, used_at) VALUES (?, ?, ?) ` +
      "ON CONFLICT (hash) DO UPDATE SET used_at = max(used_at, excluded.used_at)",
    retain: `DELETE FROM ${table} WHERE hash IN (` +
      `SELECT hash FROM ${table} WHERE used_at < ? ORDER BY used_at LIMIT ?)`,
  }),
});
