import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { DatabaseClient, ExchangeableDatabase } from "./client.ts";
import type { Connection, DatabaseOptions } from "./connection.ts";
import { DatabaseUnavailableError } from "./errors.ts";
import { filePath } from "./file_path.ts";
import { migrate } from "./migrate.ts";
import { PATIENCE, type Patience, ReconnectingClient } from "./reconnect.ts";
import { openWorkerConnection } from "./worker_connection.ts";

/**
 * Connects, makes the folder of a file, and brings the schema up to date: now, and again on every later
 * connection, so that a file that was replaced while the server ran is ready when it comes back.
 * Throws DatabaseUnavailableError, MigrationError.
 */
export async function openDatabase(options: DatabaseOptions): Promise<ExchangeableDatabase> {
  const client = new ReconnectingClient({ open: opener(options), prepare: migrate, patience: PATIENCE });
  try {
    await client.connect();
  } catch (error) {
    await client.close();
    throw error;
  }
  return client;
}

/** A client that connects when it is first used, and does not migrate. */
export function createDatabaseClient(
  options: DatabaseOptions & { readonly patience?: Partial<Patience> },
): DatabaseClient {
  const patience = { ...PATIENCE, ...options.patience };
  return new ReconnectingClient({ open: opener(options), prepare: null, patience });
}

function opener(options: DatabaseOptions): () => Promise<Connection> {
  const path = filePath(options.url);
  if (path !== null) {
    return async () => {
      const made = await makeFolder(dirname(path));
      try {
        return await openWorkerConnection(options);
      } catch (cause) {
        if (made) throw cause;
        const detail = `this process may not make the folder ${dirname(path)}, expected it to be there`;
        throw new DatabaseUnavailableError(`Cannot open the database: ${detail}`, { cause });
      }
    };
  }
  return async () => {
    // Only a server's client runs in this thread; with a file the native library loads in the worker alone.
    const { openConnection } = await import("./libsql.ts");
    return openConnection(options);
  };
}

/** Makes a folder; false where this process may not, so that it has to be there already. */
async function makeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path, { recursive: true });
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) return false;
    throw error;
  }
}
