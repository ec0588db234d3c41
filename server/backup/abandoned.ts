import { basename, dirname } from "node:path";

/** What a download or an upload leaves beside the database when the process is killed in its middle. */
const ABANDONED = /^\.(?:download|upload)-[0-9a-f-]{36}(?:\.[a-z-]+)?$/;
/** Younger ones may still be another process's. */
const AGE = 86_400_000;

/** Removes what downloads and uploads of backups left beside the database at `path` a day ago and before. */
export async function discardAbandoned(path: string, now: number): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  const names = await Array.fromAsync(Deno.readDir(folder), (entry) => entry.name).catch(() => []);
  for (const other of names) {
    if (!other.startsWith(name) || !ABANDONED.test(other.slice(name.length))) continue;
    const { mtime } = await Deno.stat(`${folder}/${other}`).catch(() => ({ mtime: null }));
    if (mtime !== null && now - mtime.getTime() > AGE) {
      await Deno.remove(`${folder}/${other}`).catch(() => {});
    }
  }
}
