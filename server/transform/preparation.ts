/** Data that has come: of a source by its key, or of a hook by the app that it feeds. */
export type Arrived = { readonly source: string } | { readonly app: string };

/** Runs the transforms of what has come before a device asks for it. */
export interface Preparation {
  /** Runs them soon; nobody waits for it. */
  arrived(what: Arrived): void;
  /** Runs the transforms of all apps soon, as when nothing is known of any. */
  everything(): void;
  /** Returns when nothing is under way. */
  settled(): Promise<void>;
}
