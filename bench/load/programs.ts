import { readLines } from "./read_lines.ts";
import type { LoadOrder, LoadReport } from "./client.ts";

/** A server under test in a process of its own. */
export interface Program extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
}

const FOLDER = new URL(".", import.meta.url).pathname;

/** Starts one of the rivals beside this file and waits until it listens. */
export async function startRival(
  name: "bare_server" | "plain_server",
  args: readonly string[],
): Promise<Program> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", `${FOLDER}${name}.ts`, ...args],
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  for await (const line of readLines(child.stdout)) {
    const url = /^Listening on (\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    return {
      url,
      pid: child.pid,
      async [Symbol.asyncDispose]() {
        child.kill("SIGKILL");
        await child.status;
      },
    };
  }
  throw new Error(`Cannot start ${name}: it ended`);
}

/** Runs the load generator in a process of its own. */
export async function runLoad(order: LoadOrder): Promise<LoadReport> {
  const { success, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", `${FOLDER}client.ts`, JSON.stringify(order)],
    stdout: "piped",
    stderr: "inherit",
  }).output();
  if (!success) throw new Error("Cannot measure: the load generator ended with an error");
  return JSON.parse(new TextDecoder().decode(stdout));
}
