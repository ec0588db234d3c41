import { defineTable } from "../table.ts";

/** What was sent to a hook, merged: revisions, of which the highest counts. Variables are JSON. */
export const hookVariables1 = defineTable({
  entity: "hook_variables",
  version: 1,
  mutable: true,
  columns: {
    hook_id: "TEXT NOT NULL",
    revision: "INTEGER NOT NULL",
    variables: "TEXT NOT NULL",
    at: "INTEGER NOT NULL",
  },
  key: ["hook_id", "revision"],
  samples: [
    { hook_id: "01HZX0000000000000000000H1", revision: 3, variables: '{"door":"open"}', at: 1716900000000 },
    { hook_id: "01HZX0000000000000000000H2", revision: 1, variables: "{}", at: 0 },
  ],
  statements: (table) => ({
    find: `SELECT * FROM ${table} WHERE hook_id = ? ORDER BY revision DESC LIMIT 1`,
    // A revision that is taken fails as UNIQUE, one that was already overtaken as NOT NULL.
    insert: `INSERT INTO ${table} (hook_id, revision, variables, at) SELECT ?1, ` +
      `CASE WHEN EXISTS (SELECT 1 FROM ${table} WHERE hook_id = ?1 AND revision > ?2) THEN NULL ELSE ?2 END, ` +
      "?3, ?4",
    deleteOlder: `DELETE FROM ${table} WHERE hook_id = ? AND revision < ?`,
    deleteOfHook: `DELETE FROM ${table} WHERE hook_id = ?`,
  }),
});
