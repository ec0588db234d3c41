import { defineTable } from "../table.ts";

/** Encoded images by their content hash. */
export const images1 = defineTable({
  entity: "images",
  version: 1,
  mutable: true,
  columns: {
    hash: "TEXT NOT NULL",
    media_type: "TEXT NOT NULL",
    extension: "TEXT NOT NULL",
    width: "INTEGER NOT NULL",
    height: "INTEGER NOT NULL",
    composed_at: "INTEGER NOT NULL",
    bytes: "BLOB NOT NULL",
  },
  key: ["hash"],
  indexes: { by_composed_at: "(composed_at)" },
  samples: [
    {
      hash: "9f86d081884c7d65",
      media_type: "image/png",
      extension: "png",
      width: 800,
      height: 480,
      composed_at: 1716900000000,
      bytes: new Uint8Array([137, 80, 78, 71, 0, 255]),
    },
    {
      hash: "60303ae22b998861",
      media_type: "application/octet-stream",
      extension: "raw",
      width: 1,
      height: 1,
      composed_at: 0,
      bytes: new Uint8Array(0),
    },
  ],
  statements: (table) => ({
    find: `SELECT * FROM ${table} WHERE hash = ?`,
    composedAt: `SELECT composed_at FROM ${table} WHERE hash = ?`,
  }),
});
