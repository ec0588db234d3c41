import type { FileSource } from "../../apps/mod.ts";
import { type DatabaseClient, findFile, findFileData } from "../../database/mod.ts";
import type { Contents } from "../sources/contents.ts";
import { readPicture } from "../sources/reader.ts";
import { type DataRef, withUnsaved, withValue } from "./data_refs.ts";

/** Pixels of the longer side of an uploaded picture as screens get it. */
export const FILE_LONGEST_SIDE = 2000;

/** An uploaded picture. */
export async function fileData(
  { db, contents }: { db: DatabaseClient; contents: Contents },
  { id }: FileSource,
): Promise<DataRef> {
  const file = await findFile(db, id);
  const error = "Cannot find this file, it may have been deleted";
  if (file === null) return { hash: null, fetchedAt: null, stale: false, error };
  const ref = { hash: file.hash, fetchedAt: file.createdAt, stale: false, error: null };
  const value = await contents.get(file.hash);
  if (value !== undefined) return withValue(ref, value);
  // What was made of it has been removed, as when a backup lacks it: it is made again.
  const data = await findFileData(db, id);
  if (data === null) return { hash: null, fetchedAt: null, stale: false, error };
  const read = await readPicture(data, FILE_LONGEST_SIDE).catch(() => null);
  if (read === null) return { hash: null, fetchedAt: null, stale: false, error: "Cannot read this file" };
  return withUnsaved({ ...ref, hash: read.hash }, read.text);
}
