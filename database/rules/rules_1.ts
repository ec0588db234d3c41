import { defineTable } from "../table.ts";

/** What the whole server goes by, one row a rule that an admin has set. */
export const rules1 = defineTable({
  entity: "rules",
  version: 1,
  mutable: true,
  columns: {
    name: "TEXT NOT NULL",
    value: "TEXT NOT NULL",
    updated_at: "INTEGER NOT NULL",
  },
  key: ["name"],
  samples: [
    { name: "provisioning", value: "approve", updated_at: 1716900000000 },
    { name: "exchange_retention", value: "30d,200000", updated_at: 0 },
  ],
  statements: (table) => ({ list: `SELECT name, value FROM ${table} ORDER BY name` }),
});
