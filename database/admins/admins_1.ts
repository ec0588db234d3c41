import { defineTable } from "../table.ts";

/** Who may sign in. Only hashes of passwords come in here. */
export const admins1 = defineTable({
  entity: "admins",
  version: 1,
  mutable: true,
  columns: {
    id: "TEXT NOT NULL",
    name: "TEXT NOT NULL UNIQUE",
    password_hash: "TEXT NOT NULL",
    created_at: "INTEGER NOT NULL",
  },
  key: ["id"],
  samples: [
    { id: "01HZX0000000000000000000U1", name: "admin", password_hash: "scrypt$x", created_at: 1716900000000 },
    { id: "01HZX0000000000000000000U2", name: "", password_hash: "", created_at: 0 },
  ],
  statements: (table) => ({
    find: `SELECT * FROM ${table} WHERE name = ?`,
    count: `SELECT count(*) AS count FROM ${table}`,
  }),
});
