import type { Table } from "./table.ts";

/**
 * The SQL that carries a parent's rows into a table: triggers for what older code still writes, and the copy of what
 * is there already. All of it comes from the table's one mapping, which is written over a row called `new`. Where the
 * table has a way back, triggers of its own carry what newer code writes into the parent.
 */
export interface Forwarding {
  readonly triggers: readonly string[];
  readonly backfill: string;
}

/** What happens to rows that are only added, and to rows that change or go after they were written. */
const EVENTS = { added: ["insert"], mutable: ["insert", "update", "delete"] } as const;

type Event = (typeof EVENTS.mutable)[number];

/** The forwarding into a table, or null when it has no parent. `guard` is an SQL condition on the backfill. */
export function forwardingOf(table: Table, guard: string): Forwarding | null {
  if (table.parent === null) return null;
  const { mapping, backward, table: from } = table.parent;
  const events: readonly Event[] = table.mutable ? EVENTS.mutable : EVENTS.added;
  const forward = carry({ from, to: table, mapping, where: null });
  // Where the older row stands for this one already nothing is written: it may say more than what would come back, and
  // the two would hand each other the same row for ever.
  const differs = carriedColumns(table, mapping).map((column) =>
    `(${rowCalled(from.name, mapping[column])}) IS NOT new.${column}`
  );
  const back = backward === null
    ? null
    : carry({ from: table, to: from, mapping: backward, where: `(${differs.join(" OR ") || "false"})` });
  const triggersOf = (name: (event: Event) => string, carried: Carried) =>
    events.flatMap((event) => {
      const body = carried.bodies[event];
      const head = `CREATE TRIGGER IF NOT EXISTS ${name(event)} AFTER ${event.toUpperCase()}`;
      return body === null ? [] : [`${head} ON ${carried.from} BEGIN ${body}; END`];
    });
  return {
    triggers: [
      ...triggersOf((event) => `forward_${from.name}_to_${table.version}_${event}`, forward),
      ...(back === null ? [] : triggersOf((event) => backwardName(table.name, event), back)),
    ],
    backfill: `${forward.insert} SELECT ${forward.values} FROM ${from.name} AS new WHERE ${guard} ` +
      `ON CONFLICT (${table.key.join(", ")}) DO NOTHING`,
  };
}

/** The names that triggers of a table have, or might have, which write into its parent. */
export function backwardNames(name: string): readonly string[] {
  return EVENTS.mutable.map((event) => backwardName(name, event));
}

function backwardName(name: string, event: Event): string {
  return `backward_${name}_${event}`;
}

/** What one table's triggers do to another. */
interface Carried {
  readonly from: string;
  readonly insert: string;
  readonly values: string;
  readonly bodies: Readonly<Record<Event, string | null>>;
}

/** Only what the other table knows: a value that this version added belongs to the code that added it. */
function carriedColumns(to: Table, mapping: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(mapping).filter((column) =>
    !to.key.includes(column) && /\bnew\./i.test(mapping[column] ?? "")
  );
}

/** SQL over a row called `new` as SQL over a row of another name. */
function rowCalled(name: string, sql = ""): string {
  return sql.replace(/\bnew\./gi, `${name}.`);
}

function carry(
  { from, to, mapping, where }: {
    readonly from: Table;
    readonly to: Table;
    readonly mapping: Readonly<Record<string, string>>;
    /** A condition on the row that is there, or null. */
    readonly where: string | null;
  },
): Carried {
  const columns = Object.keys(mapping);
  const values = Object.values(mapping).map((sql) => `(${sql})`).join(", ");
  const insert = `INSERT INTO ${to.name} (${columns.join(", ")})`;
  const carried = carriedColumns(to, mapping);
  // The row there that stands for the row that was.
  const matches = to.key.map((column) => `${to.name}.${column} = (${rowCalled("old", mapping[column])})`)
    .join(" AND ");
  const set = (value: (column: string) => string) =>
    `SET ${carried.map((column) => `${column} = ${value(column)}`).join(", ")}`;
  // `INSERT OR REPLACE` by other code fires the insert trigger on a row that is there already.
  const again = !to.mutable || carried.length === 0
    ? "DO NOTHING"
    : `DO UPDATE ${set((column) => `excluded.${column}`)}${where === null ? "" : ` WHERE ${where}`}`;
  const update = `UPDATE ${to.name} ${set((column) => `(${mapping[column]})`)} WHERE ${matches}`;
  return {
    from: from.name,
    insert,
    values,
    bodies: {
      insert: `${insert} VALUES (${values}) ON CONFLICT (${to.key.join(", ")}) ${again}`,
      update: carried.length === 0 ? null : `${update}${where === null ? "" : ` AND ${where}`}`,
      delete: `DELETE FROM ${to.name} WHERE ${matches}`,
    },
  };
}
