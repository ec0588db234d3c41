import { createHash } from "node:crypto";
import type { Table } from "./table.ts";

/** The hashes of the table versions that each release froze, by release and name. What is in none may still change. */
export type Lock = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The hash of all that is frozen when a version is released: DDL, samples, statements, mappings; not its layout. */
export function hashOf(table: Table): string {
  const { entity, version, columns, key, mutable, ddl, samples, statements, parent } = table;
  const { backward, mapping } = parent ?? {};
  const from = parent === null ? null : { from: parent.table.name, mapping, backward };
  const frozen = { entity, version, columns, key, mutable, ddl, samples, statements, mapping: from };
  const text = JSON.stringify(
    frozen,
    (_, value) => value instanceof Uint8Array ? { bytes: [...value] } : value,
  );
  return createHash("sha256").update(text).digest("hex");
}

/** The release that froze a table version, or null. */
export function releaseOf(name: string, lock: Lock): string | null {
  return Object.entries(lock).find(([, frozen]) => frozen[name] !== undefined)?.[0] ?? null;
}

/** The lock with all versions that no release froze before frozen by this one. */
export function freeze(tables: readonly Table[], { lock, release }: { lock: Lock; release: string }): Lock {
  const fresh = tables.filter(({ name }) => releaseOf(name, lock) === null)
    .map((table) => [table.name, hashOf(table)] as const)
    .sort(([a], [b]) => a < b ? -1 : 1);
  return { ...lock, [release]: { ...lock[release], ...Object.fromEntries(fresh) } };
}

/** What is wrong between the declared versions and those that releases froze, as sentences; none when all is well. */
export function compareLock(tables: readonly Table[], lock: Lock): string[] {
  const faults: string[] = [];
  for (const [release, frozen] of Object.entries(lock)) {
    for (const [name, hash] of Object.entries(frozen)) {
      const table = tables.find((one) => one.name === name);
      if (table === undefined) {
        faults.push(`${name} of release ${release} is gone: retire it, then take it out of schema.lock.json`);
      } else if (hashOf(table) !== hash) {
        faults.push(
          `${name} was changed after release ${release}: put it back as it was, and declare ` +
            `${table.entity}_${table.version + 1} instead (docs/adding.md)`,
        );
      }
    }
  }
  for (const { name, parent } of tables) {
    if (parent === null || parent.backward !== null) continue;
    const release = releaseOf(parent.table.name, lock);
    if (release !== null && releaseOf(name, lock) !== release) {
      faults.push(
        `${name} has no way back, but ${parent.table.name} was the newest of release ${release}: say how its rows ` +
          `become rows of ${parent.table.name} (backward), or that release misses them after a rollback`,
      );
    }
  }
  return faults;
}
