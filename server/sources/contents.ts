import { type DatabaseClient, findContent } from "../../database/mod.ts";
import type { Caches } from "../caches.ts";

/** Contents by their hash, as data: in memory first. */
export interface Contents {
  /** The data, or undefined where it is not kept any more. */
  get(hash: string): Promise<unknown>;
}

/** Characters of JSON whose data is kept in memory. */
const MEMORY = 16 * 1024 * 1024;

interface Kept {
  readonly value: unknown;
  readonly size: number;
}

/** Contents of the database. What comes out is shared, and must not be changed. */
export function createContents(db: DatabaseClient, caches: Caches): Contents {
  const kept = caches.create<Kept>("contents", { limit: MEMORY, sizeOf: ({ size }) => size });
  return {
    async get(hash) {
      const known = kept.get(hash);
      if (known !== undefined) return known.value;
      const text = await findContent(db, hash);
      if (text === null) return undefined;
      const value: unknown = JSON.parse(text);
      kept.set(hash, { value, size: text.length + 256 });
      return value;
    },
  };
}
