import { ReleaseError } from "./release_error.ts";

/** Runs git in a folder and answers what it wrote. Throws ReleaseError when it fails. */
export async function git(root: string, ...args: readonly string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command("git", { args: [...args], cwd: root }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim();
  if (!success) throw new ReleaseError(`git ${args[0]} failed: ${text(stderr) || text(stdout)}`);
  return text(stdout);
}
