import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { DatabaseClient, ExchangeableDatabase } from "./client.ts";
import type { Connection, DatabaseOptions } from "./connection.ts";
import { DatabaseUnavailableError, GONE } from "./errors.ts";
import { filePath } from "./file_path.ts";
import { migrate } from "./migrate.ts";
import { PATIENCE, type Patience } from "./patience.ts";
import { ReconnectingClient } from "./reconnect.ts";
import { openWorkerConnection } from "./worker_connection.ts";

/**
 * Connects, makes the folder of a file, and brings the schema up to date: now, and again on every later
 * connection, so that a file that was replaced while the server ran is ready when it comes back. What `check` looks
 * at now is as it was found.
 * Throws DatabaseUnavailableError, MigrationError, and what `check` throws.
 */
export async function openDatabase(
  options: DatabaseOptions,
  check?: (db: DatabaseClient) => Promise<void>,
): Promise<ExchangeableDatabase> {
  let isChecked = false;
  const client = new ReconnectingClient({
    open: opener(options),
    async prepare(db) {
      if (!isChecked) await check?.(db);
      isChecked = true;
      await migrate(db);
    },
    patience: PATIENCE,
  });
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
    let wasThere = false;
    return async () => {
      // A new file in its place would begin anew what is only out of sight, such as on a disk that is not mounted.
      if (wasThere && !await isThere(path)) {
        throw new DatabaseUnavailableError(`Cannot open the database: ${GONE}`);
      }
      const made = await makeFolder(dirname(path));
      try {
        const connection = await openWorkerConnection(options);
        wasThere = true;
        return connection;
      } catch (cause) {
        if (await isFolder(path)) {
          throw new DatabaseUnavailableError(
            `Cannot open the database: found a folder at ${path}, expected a file`,
          );
        }
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

/** Whether a file is there; only what is surely not there is gone. */
async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(() => true, (error) => (error as { code?: string }).code !== "ENOENT");
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then((found) => found.isDirectory(), () => false);
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
