import { defineTable } from "../table.ts";

/** Captions that an admin put over the app's own, one row a device and button. */
export const labels1 = defineTable({
  entity: "labels",
  version: 1,
  mutable: true,
  columns: {
    device_id: "TEXT NOT NULL",
    button: "TEXT NOT NULL",
    text: "TEXT NOT NULL",
    updated_at: "INTEGER NOT NULL",
  },
  key: ["device_id", "button"],
  samples: [
    { device_id: "01HZX0000000000000000000D1", button: "A", text: "Grüß Gott", updated_at: 1716900000000 },
    { device_id: "01HZX0000000000000000000D1", button: "B", text: "", updated_at: 0 },
  ],
  statements: (table) => ({
    find: `SELECT button, text FROM ${table} WHERE device_id = ? ORDER BY button`,
    deleteOfDevice: `DELETE FROM ${table} WHERE device_id = ?`,
  }),
});
