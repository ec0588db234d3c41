/** An answer that a simulated device cannot use, or no answer at all; the cause says why. */
export class SimulationError extends Error {
  override readonly name = "SimulationError";
  /** The address that was asked. */
  readonly url: string;
  constructor(message: string, options: { url: string; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.url = options.url;
  }
}
