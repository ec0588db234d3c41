import { defineTable } from "../table.ts";

/** Items of the devices' playlists, in their order. Days are JSON, 1 Monday to 7 Sunday; times of day are HH:MM. */
export const playlists1 = defineTable({
  entity: "playlists",
  version: 1,
  mutable: true,
  columns: {
    id: "TEXT NOT NULL",
    device_id: "TEXT NOT NULL",
    position: "INTEGER NOT NULL",
    app_id: "TEXT NOT NULL",
    days: "TEXT NOT NULL",
    from_time: "TEXT",
    to_time: "TEXT",
    polls: "INTEGER NOT NULL",
  },
  key: ["id"],
  indexes: { by_device: "(device_id, position)", by_app: "(app_id)" },
  samples: [
    {
      id: "01HZX0000000000000000000P1",
      device_id: "01HZX0000000000000000000D1",
      position: 0,
      app_id: "01HZX0000000000000000000A1",
      days: "[1,2,3,4,5]",
      from_time: "07:00",
      to_time: "09:30",
      polls: 3,
    },
    {
      id: "01HZX0000000000000000000P2",
      device_id: "01HZX0000000000000000000D1",
      position: 1,
      app_id: "01HZX0000000000000000000A2",
      days: "[]",
      from_time: null,
      to_time: null,
      polls: 1,
    },
  ],
  statements: (table) => ({
    find: `SELECT * FROM ${table} WHERE device_id = ? ORDER BY position, id`,
    deleteOfDevice: `DELETE FROM ${table} WHERE device_id = ?`,
    deleteOfApp: `DELETE FROM ${table} WHERE app_id = ?`,
  }),
});
