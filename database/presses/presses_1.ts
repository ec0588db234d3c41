import { defineTable } from "../table.ts";

/** Presses that were applied. Their uniqueness makes a repeated press harmless. Uptime in milliseconds. */
export const presses1 = defineTable({
  entity: "presses",
  version: 1,
  mutable: true,
  columns: {
    device_id: "TEXT NOT NULL",
    button: "TEXT NOT NULL",
    uptime: "INTEGER NOT NULL",
    exchange_id: "TEXT NOT NULL",
    at: "INTEGER NOT NULL",
  },
  key: ["device_id", "button", "uptime"],
  indexes: { by_time: "(at)" },
  samples: [
    {
      device_id: "01HZX0000000000000000000D1",
      button: "A",
      uptime: 1234567,
      exchange_id: "E1",
      at: 1716900000000,
    },
    { device_id: "01HZX0000000000000000000D1", button: "B", uptime: 0, exchange_id: "", at: 0 },
  ],
  statements: (table) => ({
    has: `SELECT 1 FROM ${table} WHERE device_id = ? AND button = ? AND uptime = ?`,
    forget: `DELETE FROM ${table} WHERE device_id = ?`,
    retain:
      `DELETE FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} WHERE at < ? ORDER BY at LIMIT ?)`,
  }),
});
