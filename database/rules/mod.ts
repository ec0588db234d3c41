import type { DatabaseClient } from "../client.ts";
import { readText } from "../row.ts";
import { deleteStatement, upsertStatement } from "../table.ts";
import { rules1 } from "./rules_1.ts";

/** Every version of this entity, oldest first. */
export const tables = [rules1];

/** The rules that an admin has set, by name; as text, since each release knows other ones. */
export async function findRules(db: DatabaseClient): Promise<Record<string, string>> {
  const { rows } = await db.execute({ sql: rules1.statements.list, args: [] });
  return Object.fromEntries(rows.map((row) => [readText(row, "name"), readText(row, "value")]));
}

/** Sets rules by name, all or none; null takes one back. Rules that are not named stay as they are. */
export async function setRules(
  db: DatabaseClient,
  rules: Readonly<Record<string, string | null>>,
  at: number,
): Promise<void> {
  await db.batch(
    Object.entries(rules).map(([name, value]) =>
      value === null
        ? deleteStatement(rules1, { name })
        : upsertStatement(rules1, { name, value, updated_at: at })
    ),
  );
}
