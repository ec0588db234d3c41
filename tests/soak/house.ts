import { rm } from "node:fs/promises";
import { type DatabaseClient, openDatabase } from "../../database/mod.ts";
import { type Sqld, startSqld } from "../../database/sqld.ts";
import { ADMIN_PASSWORD } from "../admin.ts";
import { type RoundRobin, startRoundRobin } from "../cluster/round_robin.ts";
import { makeDataFolder, type ServerProcess, startServer } from "../server_process.ts";

/** A server with its database, whose address stays the same whatever is killed in it. */
export interface House extends AsyncDisposable {
  /** The balancer before it. */
  readonly url: string;
  readonly server: ServerProcess;
  /** The file, where the database is one. */
  readonly databasePath: string | null;
  /** Kills the server as a power cut would, and starts it again. */
  restart(): Promise<void>;
  /** Kills the primary, or null where the database is a file. */
  readonly killPrimary: (() => Promise<void>) | null;
  startPrimary(): Promise<void>;
  /** A connection of one's own. */
  openDatabase(): Promise<DatabaseClient>;
}

/** Starts a server on a file, or on a libSQL server of its own. */
export async function openHouse({ on }: { on: "file" | "sqld" }): Promise<House> {
  const folder = await makeDataFolder();
  let sqld: Sqld | null = on === "sqld" ? await startSqld() : null;
  const balancer: RoundRobin = startRoundRobin();
  const start = async () => {
    const env = {
      ADMIN_PASSWORD,
      TRUST_PROXY: "1",
      SOURCE_ALLOW_PRIVATE: "127.0.0.0/8",
      EXCHANGE_RETENTION: "1000000",
    };
    const started = await startServer({
      folder: folder.path,
      env: sqld === null ? env : { ...env, DATABASE_URL: sqld.url },
    });
    balancer.nodes = [started.url];
    return started;
  };
  let server = await start();
  return {
    url: balancer.url,
    get server() {
      return server;
    },
    databasePath: sqld === null ? server.databasePath : null,
    async restart() {
      await server.kill();
      server = await start();
    },
    killPrimary: sqld === null ? null : async () => await sqld?.kill(),
    async startPrimary() {
      if (sqld !== null) sqld = await startSqld({ dir: sqld.dir, port: sqld.port });
    },
    openDatabase: () =>
      openDatabase({ url: sqld?.url ?? `file:${server.databasePath}`, authToken: null, syncUrl: null }),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await balancer[Symbol.asyncDispose]();
      await sqld?.stop();
      if (sqld !== null) await rm(sqld.dir, { recursive: true, force: true });
      await folder[Symbol.asyncDispose]();
    },
  };
}
