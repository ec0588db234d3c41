import { GONE, MOVED } from "./errors.ts";

/** The files of an open database, as they were when it was opened. */
export interface HeldFiles {
  /** What became of the first of them that is not the one that is open, for a fault; null while all are. */
  findLoss(): string | null;
}

/**
 * Watches a database file by its inode, and with it the log and the index that SQLite keeps beside it while it is open: it goes
 * on writing into files that were deleted or replaced, so such commits would end with the process. They are there from
 * the first read on until the last connection closes.
 */
export function holdFiles(path: string, { withLog }: { readonly withLog: boolean }): HeldFiles {
  // SQLite keeps them beside the file that a link leads to.
  const real = realPath(path);
  const beside = withLog ? [`${real}-wal`, `${real}-shm`] : [];
  const held = beside.map((each) => ({ path: each, inode: inodeOf(each) }))
    .filter(({ inode }) => inode !== null);
  const inode = inodeOf(path);
  return {
    findLoss() {
      const found = inodeOf(path);
      if (found === null && inode !== null) return GONE;
      if (found !== inode) return `${path} was replaced`;
      const lost = held.find((each) => inodeOf(each.path) !== each.inode);
      return lost === undefined ? null : `${lost.path} ${MOVED}`;
    },
  };
}

function inodeOf(path: string): number | null {
  try {
    return Deno.statSync(path).ino;
  } catch {
    return null;
  }
}

/** The path without links; the same where this process may not look. */
function realPath(path: string): string {
  try {
    return Deno.realPathSync(path);
  } catch {
    return path;
  }
}
