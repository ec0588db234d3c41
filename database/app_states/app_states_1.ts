import { defineTable } from "../table.ts";

/** What an app remembers for a device: revisions, of which the highest counts. State is JSON. */
export const appStates1 = defineTable({
  entity: "app_states",
  version: 1,
  mutable: true,
  columns: {
    device_id: "TEXT NOT NULL",
    app_id: "TEXT NOT NULL",
    revision: "INTEGER NOT NULL",
    state: "TEXT NOT NULL",
    at: "INTEGER NOT NULL",
  },
  key: ["device_id", "app_id", "revision"],
  indexes: { by_app: "(app_id)" },
  samples: [
    {
      device_id: "01HZX0000000000000000000D1",
      app_id: "A1",
      revision: 7,
      state: '{"turn":2}',
      at: 1716900000000,
    },
    { device_id: "01HZX0000000000000000000D2", app_id: "A2", revision: 1, state: "null", at: 0 },
  ],
  statements: (table) => ({
    find:
      `SELECT revision, state FROM ${table} WHERE device_id = ? AND app_id = ? ORDER BY revision DESC LIMIT 1`,
    // The same revision fails as UNIQUE. A revision that was already overtaken and deleted would not: it is made
    // NULL, which fails as NOT NULL, so that a slow press can never slip in behind a faster one.
    insert: `INSERT INTO ${table} (device_id, app_id, revision, state, at) SELECT ?1, ?2, ` +
      `CASE WHEN EXISTS (SELECT 1 FROM ${table} WHERE device_id = ?1 AND app_id = ?2 AND revision > ?3) ` +
      "THEN NULL ELSE ?3 END, ?4, ?5",
    deleteOlder: `DELETE FROM ${table} WHERE device_id = ? AND app_id = ? AND revision < ?`,
    deleteOfApp: `DELETE FROM ${table} WHERE app_id = ?`,
    deleteOfDevice: `DELETE FROM ${table} WHERE device_id = ?`,
  }),
});
