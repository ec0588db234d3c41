import { defineTable } from "../table.ts";

/** Entries of the devices' own logs, as JSON of whatever shape they sent. */
export const deviceLogs1 = defineTable({
  entity: "device_logs",
  version: 1,
  mutable: true,
  columns: {
    id: "TEXT NOT NULL",
    device_id: "TEXT",
    exchange_id: "TEXT NOT NULL",
    at: "INTEGER NOT NULL",
    entry: "TEXT NOT NULL",
  },
  key: ["id"],
  indexes: { by_device: "(device_id, id)", by_time: "(at)" },
  samples: [
    {
      id: "01HZX0000000000000000000T1",
      device_id: "01HZX0000000000000000000D1",
      exchange_id: "01HZX0000000000000000000E1",
      at: 1716900000000,
      entry: '{"message":"boot"}',
    },
    { id: "01HZX0000000000000000000T2", device_id: null, exchange_id: "", at: 0, entry: '"text"' },
  ],
  statements: (table) => ({
    list: `SELECT * FROM ${table} WHERE device_id = ? ORDER BY id DESC LIMIT ?`,
    listBefore: `SELECT * FROM ${table} WHERE device_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
    retain: `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE at < ? ORDER BY at LIMIT ?)`,
  }),
});
