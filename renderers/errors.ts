/** A panel that cannot be read; `faults` has one message for each wrong field. */
export class PanelError extends Error {
  override readonly name = "PanelError";
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join("; "));
    this.faults = faults;
  }
}

/** A view that cannot be laid out or drawn; the cause says why. */
export class DrawError extends Error {
  override readonly name = "DrawError";
}

/** Pixels whose size is not what the next stage needs. */
export class SizeMismatchError extends Error {
  override readonly name = "SizeMismatchError";
  readonly found: string;
  readonly accepted: string;
  constructor(what: string, sizes: { found: string; accepted: string }) {
    super(`Cannot ${what}: found ${sizes.found} pixels, expected ${sizes.accepted}`);
    this.found = sizes.found;
    this.accepted = sizes.accepted;
  }
}

/** An image that is over the panel's byte limit however small it is made at its size. */
export class ImageTooLargeError extends Error {
  override readonly name = "ImageTooLargeError";
  /** Bytes of the smallest image that could be made. */
  readonly found: number;
  /** Bytes that the panel takes at most. */
  readonly accepted: number;
  constructor(encoding: string, bytes: { found: number; accepted: number }) {
    super(`Cannot encode ${encoding} image: found ${bytes.found} bytes, expected at most ${bytes.accepted}`);
    this.found = bytes.found;
    this.accepted = bytes.accepted;
  }
}

/** Bytes that are not the image they were said to be. */
export class DecodeError extends Error {
  override readonly name = "DecodeError";
}

/** The worker that had this view died, hung or was closed; another has taken its place. */
export class RendererLostError extends Error {
  override readonly name = "RendererLostError";
}
