/** A file that is no backup, or not one that this program can put in place: truncated, changed, too new. */
export class BackupError extends Error {
  override readonly name = "BackupError";
  readonly found: string;

  /** `found` says what was found and what was expected or is to be done; `file` names the file where that helps. */
  constructor(found: string, { file = "this file", ...options }: ErrorOptions & { file?: string } = {}) {
    super(`Cannot restore ${file}: ${found}`, options);
    this.found = found;
  }
}
