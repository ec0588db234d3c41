import { type DatabaseClient, findContent } from "../../database/mod.ts";
import { ConflictError } from "../errors.ts";
import { type DataRef, withValue } from "./data_refs.ts";

/** Loads the contents that recorded inputs name. Throws ConflictError where one is not kept any more. */
export async function reviveData(
  db: DatabaseClient,
  refs: Readonly<Record<string, DataRef>>,
): Promise<Readonly<Record<string, DataRef>>> {
  const revived = Object.entries(refs).map(async ([name, ref]): Promise<[string, DataRef]> => {
    if (ref.hash === null) return [name, ref];
    const text = await findContent(db, ref.hash);
    if (text === null) {
      throw new ConflictError(
        `Cannot compose again: the data ${JSON.stringify(name)} it showed is no longer kept`,
      );
    }
    return [name, withValue({ ...ref }, JSON.parse(text))];
  });
  return Object.fromEntries(await Promise.all(revived));
}
