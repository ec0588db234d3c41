import { defineTable } from "../table.ts";

/** Pictures that an admin uploaded: the bytes as they came, and the hash of what screens show of them. */
export const files1 = defineTable({
  entity: "files",
  version: 1,
  mutable: true,
  columns: {
    id: "TEXT NOT NULL",
    name: "TEXT NOT NULL",
    media_type: "TEXT NOT NULL",
    bytes: "INTEGER NOT NULL",
    width: "INTEGER NOT NULL",
    height: "INTEGER NOT NULL",
    hash: "TEXT NOT NULL",
    data: "BLOB NOT NULL",
    created_at: "INTEGER NOT NULL",
  },
  key: ["id"],
  indexes: { by_hash: "(hash)" },
  samples: [
    {
      id: "01HZX0000000000000000000F1",
      name: "holiday.jpg",
      media_type: "image/jpeg",
      bytes: 3,
      width: 1600,
      height: 1200,
      hash: "9f86d081884c7d65",
      data: Uint8Array.of(1, 2, 3),
      created_at: 1716900000000,
    },
    {
      id: "01HZX0000000000000000000F2",
      name: "",
      media_type: "",
      bytes: 0,
      width: 0,
      height: 0,
      hash: "",
      data: new Uint8Array(0),
      created_at: 0,
    },
  ],
  statements: (table) => {
    const facts = `SELECT id, name, media_type, bytes, width, height, hash, created_at FROM ${table}`;
    return {
      find: `${facts} WHERE id = ?`,
      data: `SELECT data FROM ${table} WHERE id = ?`,
      list: `${facts} ORDER BY id DESC LIMIT ?`,
      listBefore: `${facts} WHERE id < ? ORDER BY id DESC LIMIT ?`,
    };
  },
});
