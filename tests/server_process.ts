import { mkdir, rm } from "node:fs/promises";
import { gather, withinPatience } from "./output.ts";
import { readTask, ROOT } from "./task.ts";

/** A server as its users run it: another process, with the permissions of `deno task start`. */
export interface ServerProcess extends AsyncDisposable {
  /** `http://127.0.0.1:43211`, without a trailing slash. */
  readonly url: string;
  readonly pid: number;
  /** Where its database file is, absolute. */
  readonly databasePath: string;
  /** The one-time link that sets the admin password. Waits for it; throws when the server ends without it. */
  setupUrl(): Promise<string>;
  /** Everything that it wrote until now, both streams. */
  output(): string;
  /** Waits until it has written a line that matches. Throws when it ends without. */
  wrote(pattern: RegExp): Promise<void>;
  /** Asks it to end (SIGTERM unless told) and waits; its exit code. */
  stop(signal?: "SIGTERM" | "SIGINT" | "SIGHUP"): Promise<number>;
  /** Ends it with SIGKILL, as a power cut would. */
  kill(): Promise<void>;
}

/** How to start a server. */
export interface ServerOptions {
  /** Variables beside the ones that every test server gets; nothing is taken from the outside environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** A command that runs the server, which stands behind it as its last arguments; it must become the server itself. */
  readonly wrap?: readonly string[];
  /** The root of another checkout to run, which then gets `folder` below its own `data/`. */
  readonly root?: string;
  /** A folder below `data/` to keep its database in, and to leave there; without one it gets its own, removed after. */
  readonly folder?: string;
}

/** A server that ended before it listened. */
export class ServerEndedError extends Error {
  constructor(readonly code: number, readonly output: string) {
    super(`Cannot start server: it ended with status ${code}\n${output}`);
    this.name = "ServerEndedError";
  }
}

/**
 * A new folder for a server's data. It is below `data/`, the one place that the start task may write to, so
 * that tests need no permission that users do not give.
 */
export async function makeDataFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  await mkdir(`${ROOT}data`, { recursive: true });
  const path = await Deno.makeTempDir({ dir: `${ROOT}data`, prefix: "test-" });
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Starts the real server on a free port and waits until it listens. Throws ServerEndedError. */
export async function startServer(
  { env = {}, folder, root = ROOT, wrap = [] }: ServerOptions = {},
): Promise<ServerProcess> {
  const [[program = "", ...words] = []] = await readTask("start", root);
  const own = folder === undefined ? await makeDataFolder() : null;
  const databasePath = `${folder ?? own?.path}/screen-composer.db`;
  const [first = program, ...rest] = [...wrap, program, ...words];
  const child = new Deno.Command(first, {
    args: rest,
    cwd: root,
    clearEnv: true,
    env: { ...inherited(), PORT: "0", HOST: "127.0.0.1", DATABASE_URL: `file:${databasePath}`, ...env },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const output = gather([child.stdout, child.stderr]);
  const end = async (signal: Deno.Signal) => {
    try {
      child.kill(signal);
    } catch (error) {
      // Already ended.
      if (!(error instanceof TypeError)) throw error;
    }
    return await withinPatience(ended(), `server to end on ${signal}`);
  };
  const ended = async () => {
    await output.closed;
    return (await child.status).code;
  };
  const find = async (pattern: RegExp) => {
    const found = await withinPatience(output.find(pattern), `server to write ${pattern}`);
    if (found === null) throw new ServerEndedError(await ended(), output.text());
    return found[1] ?? "";
  };
  const dispose = async () => {
    await end("SIGKILL");
    await own?.[Symbol.asyncDispose]();
  };
  try {
    const url = await find(/Listening on (http:\/\/\S+)/);
    return {
      url,
      pid: child.pid,
      databasePath,
      setupUrl: () => find(/ at (http:\/\/\S+\/setup\?token=\S+)/),
      output: output.text,
      wrote: async (pattern) => void await find(pattern),
      stop: (signal = "SIGTERM") => end(signal),
      kill: async () => void await end("SIGKILL"),
      [Symbol.asyncDispose]: dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** What Deno itself needs to find its cache. */
function inherited(): Record<string, string> {
  const names = ["PATH", "HOME", "TMPDIR", "DENO_DIR", "XDG_CACHE_HOME", "NPM_CONFIG_REGISTRY"];
  const found = names.map((name) => [name, Deno.env.get(name)] as const);
  return {
    NO_COLOR: "1",
    ...Object.fromEntries(found.filter((pair): pair is [string, string] => pair[1] !== undefined)),
  };
}
