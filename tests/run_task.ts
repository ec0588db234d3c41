import assert from "node:assert/strict";
import { readTask, ROOT } from "./task.ts";

/** Runs a task of deno.json to its end, as an admin would; answers what it wrote. */
export async function runTask(
  name: string,
  { args, env }: { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> },
): Promise<string> {
  const [[program = "", ...words] = []] = await readTask(name);
  const options = { args: [...words, ...args], cwd: ROOT, env: { NO_COLOR: "1", ...env } };
  const { code, stdout, stderr } = await new Deno.Command(program, options).output();
  const said = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  assert.equal(code, 0, said);
  return said;
}
