import { defineTable } from "../table.ts";

/** Everything that was sent to hooks, as it came, secrets redacted. Headers are JSON. */
export const hookDeliveries1 = defineTable({
  entity: "hook_deliveries",
  version: 1,
  mutable: true,
  columns: {
    id: "TEXT NOT NULL",
    hook_id: "TEXT NOT NULL",
    at: "INTEGER NOT NULL",
    method: "TEXT NOT NULL",
    path: "TEXT NOT NULL",
    headers: "TEXT NOT NULL",
    body: "BLOB NOT NULL",
    body_length: "INTEGER NOT NULL",
    address: "TEXT NOT NULL",
    outcome: "TEXT NOT NULL",
  },
  key: ["id"],
  indexes: { by_hook: "(hook_id, id)", by_time: "(at)" },
  samples: [
    {
      id: "01HZX0000000000000000000L1",
      hook_id: "01HZX0000000000000000000H1",
      at: 1716900000000,
      method: "POST",
      path: "/hooks/doorbell?front=1",
      headers: '{"content-type":"application/json"}',
      body: new Uint8Array([123, 125]),
      body_length: 2,
      address: "192.168.1.9",
      outcome: "applied",
    },
    {
      id: "01HZX0000000000000000000L2",
      hook_id: "01HZX0000000000000000000H2",
      at: 0,
      method: "GET",
      path: "/hooks/a",
      headers: "{}",
      body: new Uint8Array(0),
      body_length: 0,
      address: "",
      outcome: "refused",
    },
  ],
  statements: (table) => ({
    list: `SELECT * FROM ${table} WHERE hook_id = ? ORDER BY id DESC LIMIT ?`,
    listBefore: `SELECT * FROM ${table} WHERE hook_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
    deleteOfHook: `DELETE FROM ${table} WHERE hook_id = ?`,
    retain: `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE at < ? ORDER BY at LIMIT ?)`,
  }),
});
