import { defineTable, type Table } from "./table.ts";

/** Test support: a chain of three versions of an entity that the server does not have, changed row by row. */
export const memos1 = defineTable({
  entity: "memos",
  version: 1,
  mutable: true,
  columns: { id: "TEXT NOT NULL", title: "TEXT NOT NULL", author: "TEXT", place: "INTEGER UNIQUE" },
  key: ["id"],
  indexes: { by_author: "(author)" },
  samples: [
    { id: "m1", title: "Milk", author: "Ada", place: 1 },
    { id: "m2", title: "", author: null, place: null },
  ],
  statements: (table) => ({ find: `SELECT * FROM ${table} WHERE id = ?` }),
});

/** Renames a column, demands an author, adds a color of its own. */
export const memos2 = defineTable({
  entity: "memos",
  version: 2,
  mutable: true,
  columns: {
    id: "TEXT NOT NULL",
    headline: "TEXT NOT NULL",
    author: "TEXT NOT NULL",
    place: "INTEGER",
    color: "TEXT NOT NULL DEFAULT 'gray'",
  },
  key: ["id"],
  indexes: { by_author: "(author, headline)" },
  samples: [
    { id: "m1", headline: "Milk", author: "Ada", place: 1, color: "gray" },
    { id: "m2", headline: "", author: "", place: null, color: "gray" },
    { id: "m3", headline: "Own", author: "Bob", place: 3, color: "red" },
  ],
  statements: (table) => ({ find: `SELECT * FROM ${table} WHERE id = ?` }),
  parent: {
    table: memos1,
    mapping: { id: "new.id", headline: "new.title", author: "coalesce(new.author, '')", place: "new.place" },
    backward: { id: "new.id", title: "new.headline", author: "new.author", place: "new.place" },
  },
});

/** Splits a column in two, and keeps a constant of its own. */
export const memos3 = defineTable({
  entity: "memos",
  version: 3,
  mutable: true,
  columns: {
    id: "TEXT NOT NULL",
    headline: "TEXT NOT NULL",
    length: "INTEGER NOT NULL",
    author: "TEXT NOT NULL",
    place: "INTEGER NOT NULL",
    color: "TEXT NOT NULL",
    origin: "TEXT NOT NULL",
  },
  key: ["id"],
  samples: [
    { id: "m1", headline: "Milk", length: 4, author: "Ada", place: 1, color: "gray", origin: "memos" },
    { id: "m2", headline: "", length: 0, author: "", place: 0, color: "gray", origin: "memos" },
    { id: "m3", headline: "Own", length: 3, author: "Bob", place: 3, color: "red", origin: "memos" },
  ],
  statements: () => ({}),
  parent: {
    table: memos2,
    mapping: {
      id: "new.id",
      headline: "new.headline",
      length: "length(new.headline)",
      author: "new.author",
      place: "coalesce(new.place, 0)",
      color: "new.color",
      origin: "'memos'",
    },
    backward: {
      id: "new.id",
      headline: "new.headline",
      author: "new.author",
      place: "nullif(new.place, 0)",
      color: "new.color",
    },
  },
});

/** Rows that are only ever added, with a key of two columns and a blob. */
export const prints1 = defineTable({
  entity: "prints",
  version: 1,
  mutable: false,
  columns: { device: "TEXT NOT NULL", at: "INTEGER NOT NULL", bytes: "BLOB" },
  key: ["device", "at"],
  samples: [
    { device: "d", at: 1, bytes: new Uint8Array([1, 2]) },
    { device: "d", at: 2, bytes: null },
  ],
  statements: () => ({}),
});

/** Adds the size. */
export const prints2 = defineTable({
  entity: "prints",
  version: 2,
  mutable: false,
  columns: { device: "TEXT NOT NULL", at: "INTEGER NOT NULL", bytes: "BLOB", size: "INTEGER NOT NULL" },
  key: ["device", "at"],
  samples: [
    { device: "d", at: 1, bytes: new Uint8Array([1, 2]), size: 2 },
    { device: "d", at: 2, bytes: null, size: 0 },
  ],
  statements: () => ({}),
  parent: {
    table: prints1,
    mapping: {
      device: "new.device",
      at: "new.at",
      bytes: "new.bytes",
      size: "coalesce(length(new.bytes), 0)",
    },
    backward: { device: "new.device", at: "new.at", bytes: "new.bytes" },
  },
});

/** All of them. */
export const FIXTURES: readonly Table[] = [memos1, memos2, memos3, prints1, prints2];
