/** What kept data from coming. */
export type SourceFault =
  /** Neither `http:` nor `https:`, or no address at all. */
  | "address"
  /** The name is not known, or its lookup failed. */
  | "name"
  /** The host is in a network that sources may not reach. */
  | "network"
  /** The connection failed, or broke off. */
  | "connection"
  /** No whole answer in time. */
  | "time"
  /** Led on too often, or to where the request must not go. */
  | "redirect"
  /** An answer that is no success. */
  | "status"
  /** More bytes than are taken. */
  | "size"
  /** Bytes that are not what they should be. */
  | "content";

/**
 * Data of a source that did not come. The message names the host and never more of the address, no header and
 * nothing of the content: all of them may be secret.
 */
export class SourceError extends Error {
  override readonly name = "SourceError";
  readonly fault: SourceFault;
  /** Seconds that the host wants to be left alone, or null. */
  readonly retryAfterSeconds: number | null;

  constructor(
    host: string,
    { fault, found, expected, retryAfterSeconds = null }: {
      fault: SourceFault;
      found: string;
      expected: string;
      retryAfterSeconds?: number | null;
    },
  ) {
    super(`Cannot fetch from ${host}: found ${found}, expected ${expected}`);
    this.fault = fault;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Content that a parser cannot read. The message says what is wrong with its form, never what it holds. */
export class ParseError extends Error {
  override readonly name = "ParseError";

  constructor(readonly found: string, readonly expected: string) {
    super(`Cannot read content: found ${found}, expected ${expected}`);
  }
}
