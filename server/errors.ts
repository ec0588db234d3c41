/** The environment holds values that the server cannot start with. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join("\n"));
    this.name = "ConfigError";
  }
}

/** What a caller named is not there. */
export class NotFoundError extends Error {
  constructor(readonly what: string, readonly id: string) {
    super(`Cannot find ${what} ${JSON.stringify(id)}`);
    this.name = "NotFoundError";
  }
}

/** What a caller sent cannot be used; the message says what was found and what is accepted. */
export class InvalidInputError extends Error {
  override readonly name = "InvalidInputError";
}

/** What a caller wants contradicts what is already there. */
export class ConflictError extends Error {
  override readonly name = "ConflictError";
}

/** The caller has not shown who he is. */
export class UnauthenticatedError extends Error {
  override readonly name = "UnauthenticatedError";
}

/** The caller is known and still may not. */
export class ForbiddenError extends Error {
  override readonly name = "ForbiddenError";
}

/** The caller tried too often. */
export class TooManyAttemptsError extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super(`Cannot sign in now: too many attempts failed, try again in ${retryAfterSeconds} seconds`);
    this.name = "TooManyAttemptsError";
  }
}

/** A caller sends more than is taken in this time. */
export class RateLimitedError extends Error {
  constructor(what: string, readonly retryAfterSeconds: number) {
    super(`Cannot take more for ${what} now: try again in ${retryAfterSeconds} seconds`);
    this.name = "RateLimitedError";
  }
}

/** What a caller sent is larger than this address takes. */
export class TooLargeError extends Error {
  constructor(readonly limit: number) {
    super(`Cannot read the body: found more than ${limit} bytes, expected at most ${limit}`);
    this.name = "TooLargeError";
  }
}

/** One field that cannot be used. */
export interface FieldFault {
  /** Dotted path, empty for the whole. */
  readonly path: string;
  readonly detail: string;
}

/** What a caller sent does not fit its schema; every fault is listed. */
export class InvalidBodyError extends Error {
  constructor(readonly faults: readonly FieldFault[]) {
    super(
      `Cannot use what was sent: ${
        faults.map((fault) => `${fault.path || "body"}: ${fault.detail}`).join("; ")
      }`,
    );
    this.name = "InvalidBodyError";
  }
}
