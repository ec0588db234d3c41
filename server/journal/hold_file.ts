/** A file that this process alone holds. */
export interface HeldFile {
  readonly file: Deno.FsFile;
  readonly path: string;
}

/** A file that no other process holds, or null where one does. Rejects where it cannot be opened. */
export async function holdFile(
  path: string,
  { create }: { readonly create: boolean },
): Promise<HeldFile | null> {
  const file = await Deno.open(path, { read: true, write: true, create });
  if (await file.tryLock(true)) return { file, path };
  file.close();
  return null;
}
