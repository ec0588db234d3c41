import type { Row, Statement, Value } from "./client.ts";
import { MigrationError } from "./errors.ts";

/** How rows of the version before become rows of this one, and the other way round. */
export interface Parent {
  readonly table: Table;
  /**
   * Column of this version to SQL over a row called `new`, a row of the parent. It must accept whatever the parent
   * accepted (`coalesce`). A column left out, or whose SQL does not read `new`, is set when the row arrives and is
   * then this version's own: later updates by older code leave it alone.
   */
  readonly mapping: Readonly<Record<string, string>>;
  /**
   * Column of the parent to SQL over a row called `new`, a row of this version: what older code that runs beside, or comes
   * back after a rollback, finds of rows that newer code writes. The parent must accept whatever this version accepts,
   * and what `mapping` makes of it again must be what was written. Null where no release had the parent as its newest version.
   */
  readonly backward: Readonly<Record<string, string>> | null;
}

/** One version of one entity's table: what `defineTable` is given. */
export interface TableOptions<Statements> {
  readonly entity: string;
  readonly version: number;
  /** Column to its SQL type and constraints. */
  readonly columns: Readonly<Record<string, string>>;
  /** The columns of the primary key, minted in code. */
  readonly key: readonly string[];
  /** Short index name to the rest of its SQL: `(at)`, `(status) WHERE status = 'queued'`. A `unique ` name makes it unique. */
  readonly indexes?: Readonly<Record<string, string>>;
  /** Rows change or go after they were written, so updates and deletes are forwarded to a successor too. */
  readonly mutable: boolean;
  /**
   * At least two rows, no two alike in any unique column. A successor's first samples are what its parent's samples
   * become, in their order: this is how a wrong mapping is found.
   */
  readonly samples: readonly Row[];
  /** Further SQL of this version; `table` is its name. */
  readonly statements: (table: string) => Statements;
  readonly parent?: Parent;
}

/** One version of one entity's table, frozen by the first release that has it: schema.lock.json holds its hash. */
export interface Table<Statements = Readonly<Record<string, string>>> {
  readonly entity: string;
  readonly version: number;
  /** Entity and version: `requests_1`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly mutable: boolean;
  readonly samples: readonly Row[];
  readonly statements: Statements;
  /** What makes the table and its indexes, where they are not there yet. */
  readonly ddl: readonly string[];
  readonly parent: Parent | null;
}

const NAME = /^[a-z][a-z0-9]*(?:_[a-z]+)*$/;

/** Declares a version of a table. Throws MigrationError when the declaration cannot be right. */
export function defineTable<const Statements extends Readonly<Record<string, string>>>(
  options: TableOptions<Statements>,
): Table<Statements> {
  const { entity, version, key, mutable, samples } = options;
  const name = `${entity}_${version}`;
  const columns = Object.keys(options.columns);
  const parent = options.parent ?? null;
  require(NAME.test(entity), `${name}: the entity is not a snake_case name without a number`);
  require(Number.isInteger(version) && version >= 1, `${name}: the version is not a whole number from 1`);
  require(
    key.length > 0 && key.every((column) => columns.includes(column)),
    `${name}: the key names no own column`,
  );
  require(samples.length >= 2, `${name}: found ${samples.length} samples, expected at least two`);
  require(!/AUTOINCREMENT/i.test(Object.values(options.columns).join()), `${name}: keys are minted in code`);
  for (const sample of samples) {
    require(
      Object.keys(sample).join() === columns.join(),
      `${name}: a sample does not give every column in order`,
    );
  }
  require((parent === null) === (version === 1), `${name}: every version but the first has a parent`);
  if (parent !== null) {
    require(parent.table.entity === entity && parent.table.version === version - 1, `${name}: wrong parent`);
    const mapped = Object.keys(parent.mapping);
    require(
      mapped.every((column) => columns.includes(column)),
      `${name}: the mapping names a column not its own`,
    );
    require(key.every((column) => mapped.includes(column)), `${name}: the mapping leaves out the key`);
    const back = Object.keys(parent.backward ?? {});
    require(
      back.every((column) => parent.table.columns.includes(column)),
      `${name}: the way back names a column that the parent has not`,
    );
    require(
      parent.backward === null || parent.table.key.every((column) => back.includes(column)),
      `${name}: the way back leaves out the key of the parent`,
    );
    require(
      samples.length >= parent.table.samples.length,
      `${name}: a sample of the parent has no counterpart`,
    );
  }
  const body = columns.map((column) => `  ${column} ${options.columns[column]}`);
  const ddl = [
    `CREATE TABLE IF NOT EXISTS ${name} (\n${body.join(",\n")},\n  PRIMARY KEY (${key.join(", ")})\n) STRICT`,
    ...Object.entries(options.indexes ?? {}).map(([index, rest]) => {
      const unique = index.startsWith("unique ");
      const short = unique ? index.slice("unique ".length) : index;
      return `CREATE ${unique ? "UNIQUE " : ""}INDEX IF NOT EXISTS ${name}_${short} ON ${name} ${rest}`;
    }),
  ];
  const statements = options.statements(name);
  return { entity, version, name, columns, key, mutable, samples, statements, ddl, parent };
}

/** SQL of a table, which is always the same. */
interface Written {
  readonly insert: string;
  readonly upsert: string;
}

const written = new WeakMap<Table, Written>();

function write(table: Table): Written {
  const known = written.get(table);
  if (known !== undefined) return known;
  const { name, columns, key } = table;
  const insert = `INSERT INTO ${name} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
  const set = columns.filter((column) => !key.includes(column)).map((column) =>
    `${column} = excluded.${column}`
  );
  const fresh = {
    insert,
    upsert: `${insert} ON CONFLICT (${key.join(", ")}) DO UPDATE SET ${set.join(", ")}`,
  };
  written.set(table, fresh);
  return fresh;
}

/** The INSERT of one row, every column given. */
export function insertStatement(table: Table, row: Row): Statement {
  return { sql: write(table).insert, args: valuesOf(table.columns, row) };
}

/** The INSERT of one row that replaces every column of the row with the same key, if there is one. */
export function upsertStatement(table: Table, row: Row): Statement {
  return { sql: write(table).upsert, args: valuesOf(table.columns, row) };
}

/** The UPDATE of some columns of the row with this key. */
export function updateStatement(table: Table, change: { key: Row; set: Row }): Statement {
  const columns = Object.keys(change.set);
  const set = columns.map((column) => `${column} = ?`).join(", ");
  const where = table.key.map((column) => `${column} = ?`).join(" AND ");
  return {
    sql: `UPDATE ${table.name} SET ${set} WHERE ${where}`,
    args: [...valuesOf(columns, change.set), ...valuesOf(table.key, change.key)],
  };
}

/** The DELETE of the row with this key. */
export function deleteStatement(table: Table, key: Row): Statement {
  const where = table.key.map((column) => `${column} = ?`).join(" AND ");
  return { sql: `DELETE FROM ${table.name} WHERE ${where}`, args: valuesOf(table.key, key) };
}

function valuesOf(columns: readonly string[], row: Row): Value[] {
  return columns.map((column) => row[column] ?? null);
}

function require(holds: boolean, message: string): void {
  if (!holds) throw new MigrationError(`Cannot declare table ${message}`);
}
