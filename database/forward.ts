import type { Table } from "./table.ts";

/**
 * The SQL that carries a parent's rows into a table: triggers for what older code still writes, and the copy of what
 * is there already. All of it comes from the table's one mapping, which is written over a row called `new`.
 */
export interface Forwarding {
  readonly triggers: readonly string[];
  readonly backfill: string;
}

/** The forwarding into a table, or null when it has no parent. `guard` is an SQL condition on the backfill. */
export function forwardingOf(table: Table, guard: string): Forwarding | null {
  if (table.parent === null) return null;
  const { mapping } = table.parent;
  const from = table.parent.table;
  const columns = Object.keys(mapping);
  const values = Object.values(mapping).map((sql) => `(${sql})`).join(", ");
  const insert = `INSERT INTO ${table.name} (${columns.join(", ")})`;
  const key = table.key.join(", ");
  // Only what the parent knows: a value that this version added belongs to the code that added it.
  const carried = columns.filter((column) =>
    !table.key.includes(column) && /\bnew\./i.test(mapping[column] ?? "")
  );
  // `INSERT OR REPLACE` by older code fires the insert trigger on a row that is here already.
  const again = !table.mutable || carried.length === 0
    ? "DO NOTHING"
    : `DO UPDATE SET ${carried.map((column) => `${column} = excluded.${column}`).join(", ")}`;

  const triggers = [
    trigger("insert", `${insert} VALUES (${values}) ON CONFLICT (${key}) ${again};`),
  ];
  if (table.mutable) {
    const set = carried.map((column) => `${column} = (${mapping[column]})`).join(", ");
    if (carried.length > 0) {
      triggers.push(trigger("update", `UPDATE ${table.name} SET ${set} WHERE ${match("old")};`));
    }
    triggers.push(trigger("delete", `DELETE FROM ${table.name} WHERE ${match("old")};`));
  }
  return {
    triggers,
    backfill:
      `${insert} SELECT ${values} FROM ${from.name} AS new WHERE ${guard} ON CONFLICT (${key}) DO NOTHING`,
  };

  function trigger(event: "insert" | "update" | "delete", body: string): string {
    const name = `forward_${from.name}_to_${table.version}_${event}`;
    return `CREATE TRIGGER IF NOT EXISTS ${name} AFTER ${event.toUpperCase()} ON ${from.name} BEGIN ${body} END`;
  }
  /** The row here that stands for the parent's row called `row`. */
  function match(row: "old"): string {
    return table.key.map((column) =>
      `${column} = (${(mapping[column] ?? "").replace(/\bnew\./gi, `${row}.`)})`
    )
      .join(" AND ");
  }
}
