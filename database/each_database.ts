import { join } from "node:path";
import type { DatabaseClient } from "./client.ts";
import type { DatabaseOptions } from "./connection.ts";
import { createDatabaseClient, openDatabase } from "./open.ts";
import { startSqld } from "./sqld.ts";

/** A place where tests may put a database; `remove` ends and deletes it. */
export interface Place {
  readonly kind: "file" | "sqld";
  readonly options: DatabaseOptions;
  remove(): Promise<void>;
}

/** Test support: a new temporary file, or a new sqld. */
export async function makePlace(kind: Place["kind"]): Promise<Place> {
  if (kind === "sqld") {
    const sqld = await startSqld();
    return { kind, options: { url: sqld.url, authToken: null, syncUrl: null }, remove: () => sqld.stop() };
  }
  const dir = await Deno.makeTempDir({ prefix: "database-" });
  const options = { url: `file:${join(dir, "test.db")}`, authToken: null, syncUrl: null };
  return { kind, options, remove: () => Deno.remove(dir, { recursive: true }) };
}

/** Test support: registers a test twice, on a local file and on a real sqld, each new, migrated and closed after. */
export function databaseTest(name: string, test: (db: DatabaseClient) => Promise<void>): void {
  eachPlace(name, async (place) => {
    const db = await openDatabase(place.options);
    try {
      await test(db);
    } finally {
      await db.close();
    }
  });
}

/** Test support: as `databaseTest`, with an empty database that is not migrated. */
export function clientTest(name: string, test: (db: DatabaseClient, place: Place) => Promise<void>): void {
  eachPlace(name, async (place) => {
    const db = createDatabaseClient(place.options);
    try {
      await test(db, place);
    } finally {
      await db.close();
    }
  });
}

/** Test support: registers a test twice, with a new place for a file and a new sqld. */
export function eachPlace(name: string, test: (place: Place) => Promise<void>): void {
  for (const kind of ["file", "sqld"] as const) {
    Deno.test(`${name} (${kind})`, async () => {
      const place = await makePlace(kind);
      try {
        await test(place);
      } finally {
        await place.remove();
      }
    });
  }
}
