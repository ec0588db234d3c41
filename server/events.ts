/** What happened, for whoever watches: small facts, no bodies, no secrets. */
export interface ServerEvent {
  readonly kind: "poll" | "press" | "exchange" | "request" | "label" | "device" | "hook" | "app";
  readonly at: Temporal.Instant;
  readonly deviceId: string | null;
  /** Id of the exchange, request, device or app, or slug of the hook, that a watcher may want to open. */
  readonly id: string;
}

/** Tells watchers of this process what happened. */
export interface Events {
  emit(event: ServerEvent): void;
  /** Calls back for every event until the returned function is called. */
  subscribe(watch: (event: ServerEvent) => void): () => void;
}

/** Events without a memory: whoever is not subscribed misses them. */
export function createEvents(): Events {
  const watchers = new Set<(event: ServerEvent) => void>();
  return {
    emit: (event) => watchers.forEach((watch) => safely(watch, event)),
    subscribe(watch) {
      watchers.add(watch);
      return () => void watchers.delete(watch);
    },
  };
}

/** What happened has happened: a watcher that fails must not make it look undone. */
function safely(watch: (event: ServerEvent) => void, event: ServerEvent): void {
  try {
    watch(event);
  } catch {
    // It misses this event, and learns the truth when it looks next.
  }
}
