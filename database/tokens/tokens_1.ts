import { defineTable } from "../table.ts";

/** Hashes of the tokens of programs (api), devices (device) and one-time links (setup). */
export const tokens1 = defineTable({
  entity: "tokens",
  version: 1,
  mutable: true,
  columns: {
    hash: "TEXT NOT NULL",
    kind: "TEXT NOT NULL",
    device_id: "TEXT",
    name: "TEXT NOT NULL",
    created_at: "INTEGER NOT NULL",
    expires_at: "INTEGER",
  },
  key: ["hash"],
  indexes: { by_device: "(device_id, kind) WHERE device_id IS NOT NULL", by_kind: "(kind, created_at)" },
  samples: [
    {
      hash: "h1",
      kind: "device",
      device_id: "01HZX0000000000000000000D1",
      name: "Lobby",
      created_at: 1716900000000,
      expires_at: 1717900000000,
    },
    { hash: "h2", kind: "api", device_id: null, name: "", created_at: 0, expires_at: null },
  ],
  statements: (table) => ({
    find: `SELECT * FROM ${table} WHERE hash = ? AND (expires_at IS NULL OR expires_at > ?)`,
    list: `SELECT * FROM ${table} WHERE kind = ? ORDER BY created_at DESC, hash`,
    listOfDevice: `SELECT * FROM ${table} WHERE device_id = ? AND kind = ? ORDER BY created_at DESC, hash`,
    delete: `DELETE FROM ${table} WHERE hash = ?`,
    deleteKind: `DELETE FROM ${table} WHERE kind = ?`,
    deleteOfDevice: `DELETE FROM ${table} WHERE device_id = ? AND kind = ?`,
    trim: `DELETE FROM ${table} WHERE device_id = ?1 AND kind = 'device' AND hash NOT IN ` +
      `(SELECT hash FROM ${table} WHERE device_id = ?1 AND kind = 'device' ORDER BY created_at DESC, hash LIMIT ?2)`,
    deleteExpired: `DELETE FROM ${table} WHERE expires_at <= ?`,
    consume: `DELETE FROM ${table} WHERE hash = ? AND (expires_at IS NULL OR expires_at > ?) RETURNING *`,
  }),
});
