import { defineTable } from "../table.ts";

/** The log of request and response pairs. Headers and what belongs to them are JSON; bodies stay text. */
export const exchanges1 = defineTable({
  entity: "exchanges",
  version: 1,
  mutable: true,
  columns: {
    id: "TEXT NOT NULL",
    at: "INTEGER NOT NULL",
    device_id: "TEXT",
    protocol: "TEXT NOT NULL",
    method: "TEXT NOT NULL",
    path: "TEXT NOT NULL",
    request: "TEXT NOT NULL",
    status: "INTEGER NOT NULL",
    response: "TEXT NOT NULL",
    image_hash: "TEXT",
    app_id: "TEXT",
    request_id: "TEXT",
    timings: "TEXT NOT NULL",
    error: "TEXT",
    inputs: "TEXT",
  },
  key: ["id"],
  indexes: {
    by_time: "(at)",
    by_device: "(device_id, id)",
    by_status: "(status, id)",
    by_image: "(image_hash) WHERE image_hash IS NOT NULL",
  },
  samples: [
    {
      id: "01HZX0000000000000000000E1",
      at: 1716900000000,
      device_id: "01HZX0000000000000000000D1",
      protocol: "trmnl",
      method: "GET",
      path: "/api/display?x=1",
      request: '{"headers":{"id":"AA:BB"},"body":null}',
      status: 200,
      response: '{"headers":{},"body":"{}"}',
      image_hash: "9f86d081884c7d65",
      app_id: "01HZX0000000000000000000A1",
      request_id: "01HZX0000000000000000000R1",
      timings: '{"compose":12.5}',
      error: "Cannot do this",
      inputs: '{"state":null}',
    },
    {
      id: "01HZX0000000000000000000E2",
      at: 0,
      device_id: null,
      protocol: "composer",
      method: "POST",
      path: "/",
      request: '{"headers":{},"body":null}',
      status: 400,
      response: '{"headers":{},"body":null}',
      image_hash: null,
      app_id: null,
      request_id: null,
      timings: "{}",
      error: null,
      inputs: null,
    },
  ],
  statements: (table) => ({
    find: `SELECT * FROM ${table} WHERE id = ?`,
    clear: `DELETE FROM ${table}`,
    clearOfDevice: `DELETE FROM ${table} WHERE device_id = ?`,
    count: `SELECT count(*) AS count FROM ${table}`,
    // Too old, or beyond the newest ?2: each looked up by its own index, the oldest ?3 of both.
    retain: `DELETE FROM ${table} WHERE id IN (SELECT id FROM (` +
      `SELECT id FROM (SELECT id FROM ${table} WHERE at < ?1 ORDER BY at LIMIT ?3) UNION ` +
      `SELECT id FROM (SELECT id FROM ${table} WHERE id <= ` +
      `(SELECT id FROM ${table} ORDER BY id DESC LIMIT 1 OFFSET ?2) ORDER BY id LIMIT ?3)) ORDER BY id LIMIT ?3)`,
  }),
});
