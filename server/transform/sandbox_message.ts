/** What a transform may take. */
export const LIMITS = Object.freeze({
  /** Bytes of the interpreter's whole memory: its heap, stack and what it holds of input and output. */
  memory: 64 * 1024 * 1024,
  /** Bytes of the interpreter's stack. */
  stack: 256 * 1024,
  milliseconds: 1000,
  /** Characters of JSON in. */
  input: 4 * 1024 * 1024,
  /** Characters of JSON out. */
  output: 1024 * 1024,
  /** Characters of an error that are told. */
  message: 300,
});

/** What a sandbox is asked, once. */
export interface SandboxTask {
  /** JavaScript with a function `transform(input)`. */
  readonly code: string;
  /** JSON. */
  readonly input: string;
}

/** What a sandbox says. */
export type SandboxReply =
  | { readonly kind: "ready" }
  | { readonly kind: "done"; readonly output: string }
  | { readonly kind: "fault"; readonly fault: string };
