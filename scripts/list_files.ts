import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";

// Not part of the project: installed packages, git's own files, what servers and tests write.
const SKIPPED = new Set(["node_modules", ".git", "data", "coverage"]);

/** All files of the project whose name matches, by path from the root with `/`, sorted. */
export async function listFiles(root: string, name: RegExp): Promise<readonly string[]> {
  const found: string[] = [];
  async function visit(folder: string): Promise<void> {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) await visit(path);
      else if (entry.isFile() && name.test(entry.name)) {
        found.push(relative(root, path).replaceAll("\\", "/"));
      }
    }
  }
  await visit(root);
  return found.sort();
}
