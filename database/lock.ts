import { createHash } from "node:crypto";
import type { Table } from "./table.ts";
import { TABLES } from "./tables.ts";

/** The hash of every released table version, by name. */
export type Lock = Readonly<Record<string, string>>;

/** The hash of all that is frozen when a version is released: DDL, samples, statements, mapping; not its layout. */
export function hashOf(table: Table): string {
  const { entity, version, columns, key, mutable, ddl, samples, statements, parent } = table;
  const mapping = parent === null ? null : { from: parent.table.name, mapping: parent.mapping };
  const frozen = { entity, version, columns, key, mutable, ddl, samples, statements, mapping };
  const text = JSON.stringify(
    frozen,
    (_, value) => value instanceof Uint8Array ? { bytes: [...value] } : value,
  );
  return createHash("sha256").update(text).digest("hex");
}

/** The lock of these tables, sorted by name. */
export function lockOf(tables: readonly Table[]): Lock {
  return Object.fromEntries(
    tables.map((table) => [table.name, hashOf(table)] as const).sort(([a], [b]) => a < b ? -1 : 1),
  );
}

/** What is wrong between the declared versions and those on record, as sentences; none when all is well. */
export function compareLock(declared: Lock, recorded: Lock): string[] {
  const faults: string[] = [];
  for (const [name, hash] of Object.entries(declared)) {
    if (recorded[name] === undefined) {
      faults.push(
        `${name} is not frozen: run deno run --allow-read database/lock.ts > database/schema.lock.json`,
      );
    } else if (recorded[name] !== hash) {
      faults.push(`${name} was changed after its release: put it back, and declare the next version instead`);
    }
  }
  for (const name of Object.keys(recorded)) {
    if (declared[name] === undefined) {
      faults.push(`${name} is gone: retire it, then take it out of schema.lock.json`);
    }
  }
  return faults;
}

/** Prints the lock, for `database/schema.lock.json`. */
if (import.meta.main) console.log(JSON.stringify(lockOf(TABLES), null, 2));
