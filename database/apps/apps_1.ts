import { defineTable } from "../table.ts";

/** Installed apps: the kind names the program, settings are JSON. */
export const apps1 = defineTable({
  entity: "apps",
  version: 1,
  mutable: true,
  columns: {
    id: "TEXT NOT NULL",
    kind: "TEXT NOT NULL",
    name: "TEXT NOT NULL",
    settings: "TEXT NOT NULL",
    created_at: "INTEGER NOT NULL",
    updated_at: "INTEGER NOT NULL",
  },
  key: ["id"],
  indexes: { by_kind: "(kind, id)" },
  samples: [
    {
      id: "01HZX0000000000000000000A1",
      kind: "clock",
      name: "Clock",
      settings: '{"hours":24}',
      created_at: 1716900000000,
      updated_at: 1716900000500,
    },
    { id: "01HZX0000000000000000000A2", kind: "", name: "", settings: "{}", created_at: 0, updated_at: 0 },
  ],
  statements: (table) => ({
    find: `SELECT * FROM ${table} WHERE id = ?`,
    findByKind: `SELECT * FROM ${table} WHERE kind = ? ORDER BY id LIMIT 1`,
    list: `SELECT * FROM ${table} ORDER BY id DESC LIMIT ?`,
    listBefore: `SELECT * FROM ${table} WHERE id < ? ORDER BY id DESC LIMIT ?`,
  }),
});
