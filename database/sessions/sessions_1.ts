import { defineTable } from "../table.ts";

/** Signed-in browsers, by the hash of their cookie. */
export const sessions1 = defineTable({
  entity: "sessions",
  version: 1,
  mutable: true,
  columns: {
    hash: "TEXT NOT NULL",
    admin_id: "TEXT NOT NULL",
    created_at: "INTEGER NOT NULL",
    expires_at: "INTEGER NOT NULL",
  },
  key: ["hash"],
  indexes: { by_admin: "(admin_id)", by_expiry: "(expires_at)" },
  samples: [
    {
      hash: "h1",
      admin_id: "01HZX0000000000000000000U1",
      created_at: 1716900000000,
      expires_at: 1717900000000,
    },
    { hash: "h2", admin_id: "", created_at: 0, expires_at: 0 },
  ],
  statements: (table) => ({
    find: `SELECT * FROM ${table} WHERE hash = ? AND expires_at > ?`,
    delete: `DELETE FROM ${table} WHERE hash = ?`,
    deleteOfAdmin: `DELETE FROM ${table} WHERE admin_id = ?`,
    deleteExpired: `DELETE FROM ${table} WHERE expires_at <= ?`,
  }),
});
