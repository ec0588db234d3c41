import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The project's root, with a trailing slash. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The names of all tasks in deno.json with their command lines. */
export async function readTasks(root = ROOT): Promise<Readonly<Record<string, string>>> {
  const { tasks } = JSON.parse(await readFile(`${root}deno.json`, "utf8")) as {
    tasks?: Record<string, string | { command: string }>;
  };
  return Object.fromEntries(
    Object.entries(tasks ?? {}).map(([name, task]) => [name, typeof task === "string" ? task : task.command]),
  );
}

/**
 * The commands of a task, word by word, so that tests run exactly what users run. `deno` becomes the path of
 * the Deno that runs the tests, and variables before it are set by `env`. Throws when the task needs a shell for more than quotes and `&&`.
 */
export async function readTask(name: string, root = ROOT): Promise<readonly (readonly string[])[]> {
  const line = (await readTasks(root))[name];
  if (line === undefined) throw new Error(`Cannot run task ${name}: deno.json does not have it`);
  return splitCommands(line).map((words) => {
    const at = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
    const [program = "", ...args] = words.slice(at);
    const set = at > 0 ? ["env", ...words.slice(0, at)] : [];
    return [...set, program === "deno" ? Deno.execPath() : program, ...args];
  });
}

/** The variables that a task sets for its first command. */
export async function readVariables(name: string, root = ROOT): Promise<Readonly<Record<string, string>>> {
  const [words = []] = await readTask(name, root);
  const set = words.slice(1, words.indexOf(Deno.execPath()));
  return Object.fromEntries(set.map((word) => word.split("=", 2)));
}

/** A command line as commands and words. Throws on anything but words, quotes and `&&`. */
export function splitCommands(line: string): readonly (readonly string[])[] {
  const commands: string[][] = [[]];
  for (const [word, double, single] of line.trim().matchAll(/"([^"]*)"|'([^']*)'|\S+/g)) {
    if (word === "&&") commands.push([]);
    else if (double === undefined && single === undefined && /[|;&$<>*`"']/.test(word)) {
      throw new Error(`Cannot split task at ${JSON.stringify(word)}: expected words, quotes and &&`);
    } else commands.at(-1)?.push(double ?? single ?? word);
  }
  return commands;
}
