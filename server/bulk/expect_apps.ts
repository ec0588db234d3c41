import { type DatabaseClient, findApp } from "../../database/mod.ts";
import { type FieldFault, InvalidBodyError } from "../errors.ts";

/** An app that was named, and the dotted path of the field that names it. */
export interface NamedApp {
  readonly id: string;
  readonly path: string;
}

/** Checks that every app that is named is installed. Throws InvalidBodyError with every one that is not. */
export async function expectApps(db: DatabaseClient, named: readonly NamedApp[]): Promise<void> {
  const missing = new Set<string>();
  for (const id of new Set(named.map(({ id }) => id))) {
    if (await findApp(db, id) === null) missing.add(id);
  }
  const faults = named.filter(({ id }) => missing.has(id)).map(({ id, path }): FieldFault => ({
    path,
    detail: `found ${JSON.stringify(id)}, expected the id of an installed app`,
  }));
  if (faults.length > 0) throw new InvalidBodyError(faults);
}
