/** A release that cannot be made as things are. */
export class ReleaseError extends Error {
  constructor(readonly detail: string) {
    super(`Cannot release: ${detail}`);
    this.name = "ReleaseError";
  }
}
