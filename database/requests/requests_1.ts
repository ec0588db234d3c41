import { defineTable } from "../table.ts";

const QUEUED = "status = 'queued'";
/** ?1 device, ?2 now. */
const DUE = `(not_before IS NULL OR not_before <= ?2) AND (expires_at IS NULL OR expires_at > ?2)`;
const FREE = `(lease_until IS NULL OR lease_until <= ?2)`;

/** Queued wishes to show an app. `app` is JSON for one that is not installed; a lease is held while a poll composes. */
export const requests1 = defineTable({
  entity: "requests",
  version: 1,
  mutable: true,
  columns: {
    id: "TEXT NOT NULL",
    app_id: "TEXT",
    app: "TEXT",
    device_id: "TEXT",
    selector: "TEXT",
    priority: "INTEGER NOT NULL",
    not_before: "INTEGER",
    expires_at: "INTEGER",
    status: "TEXT NOT NULL",
    shown_at: "INTEGER",
    exchange_id: "TEXT",
    lease_exchange_id: "TEXT",
    lease_until: "INTEGER",
    created_at: "INTEGER NOT NULL",
  },
  key: ["id"],
  indexes: {
    queued_for_device: `(device_id, priority DESC, id) WHERE ${QUEUED}`,
    queued_for_selector: `(selector, priority DESC, id) WHERE ${QUEUED} AND selector IS NOT NULL`,
    queued_expiry: `(expires_at) WHERE ${QUEUED} AND expires_at IS NOT NULL`,
    by_device: "(device_id, id)",
    by_status: "(status, id)",
    by_app: `(app_id) WHERE ${QUEUED}`,
  },
  samples: [
    {
      id: "01HZX0000000000000000000R1",
      app_id: "01HZX0000000000000000000A1",
      app: null,
      device_id: "01HZX0000000000000000000D1",
      selector: null,
      priority: 10,
      not_before: 1716900000000,
      expires_at: 1716990000000,
      status: "shown",
      shown_at: 1716900005000,
      exchange_id: "01HZX0000000000000000000E1",
      lease_exchange_id: "01HZX0000000000000000000E1",
      lease_until: 1716900015000,
      created_at: 1716890000000,
    },
    {
      id: "01HZX0000000000000000000R2",
      app_id: null,
      app: '{"kind":"message","settings":{"title":"Hi"}}',
      device_id: null,
      selector: "room=lobby",
      priority: -1,
      not_before: null,
      expires_at: null,
      status: "queued",
      shown_at: null,
      exchange_id: null,
      lease_exchange_id: null,
      lease_until: null,
      created_at: 0,
    },
  ],
  statements: (table) => ({
    find: `SELECT * FROM ${table} WHERE id = ?`,
    selectors: `SELECT DISTINCT selector FROM ${table} WHERE ${QUEUED} AND selector IS NOT NULL`,
    due: `SELECT * FROM (SELECT * FROM ${table} WHERE ${QUEUED} AND device_id = ?1 AND ${DUE} AND ${FREE} ` +
      `UNION SELECT * FROM ${table} WHERE ${QUEUED} AND selector IN (SELECT value FROM json_each(?4)) ` +
      `AND ${DUE} AND ${FREE}) ORDER BY priority DESC, id LIMIT ?3`,
    next: `SELECT min(not_before) AS next FROM ${table} WHERE ${QUEUED} ` +
      "AND (device_id = ?1 OR selector IN (SELECT value FROM json_each(?3))) " +
      "AND not_before > ?2 AND (expires_at IS NULL OR expires_at > not_before)",
    claim:
      `UPDATE ${table} SET lease_exchange_id = ?3, lease_until = ?4 WHERE id = ?1 AND ${QUEUED} AND ${DUE} ` +
      `AND ${FREE}`,
    shown:
      `UPDATE ${table} SET status = 'shown', shown_at = ?3, exchange_id = ?2, lease_exchange_id = NULL, ` +
      `lease_until = NULL WHERE id = ?1 AND ${QUEUED} AND lease_exchange_id = ?2`,
    // Its own id again, which the primary key refuses: the one way to end a transaction that every database has.
    expectShown: `INSERT INTO ${table} SELECT * FROM ${table} WHERE id = ?1 AND exchange_id IS NOT ?2`,
    release: `UPDATE ${table} SET lease_exchange_id = NULL, lease_until = NULL WHERE ${QUEUED} ` +
      "AND lease_exchange_id = ?",
    cancel: `UPDATE ${table} SET status = 'cancelled', lease_exchange_id = NULL, lease_until = NULL ` +
      `WHERE id = ? AND ${QUEUED} AND (expires_at IS NULL OR expires_at > ?)`,
    cancelOfApp: `UPDATE ${table} SET status = 'cancelled', lease_exchange_id = NULL, lease_until = NULL ` +
      `WHERE app_id = ? AND ${QUEUED}`,
    deleteQueuedOfDevice: `DELETE FROM ${table} WHERE device_id = ? AND ${QUEUED}`,
    // One that a poll is composing right now may still become shown.
    expire: `UPDATE ${table} SET status = 'expired', lease_exchange_id = NULL, lease_until = NULL ` +
      `WHERE ${QUEUED} AND expires_at <= ?1 AND (lease_until IS NULL OR lease_until <= ?1)`,
  }),
});
