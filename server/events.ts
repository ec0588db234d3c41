import { newId } from "./ids.ts";

/** What happened, for whoever watches: small facts, no bodies, no secrets. */
export interface ServerEvent {
  readonly kind: "poll" | "press" | "exchange" | "request" | "label" | "device" | "hook" | "app";
  readonly at: Temporal.Instant;
  readonly deviceId: string | null;
  /** Id of the exchange, request, device or app, or slug of the hook, that a watcher may want to open. */
  readonly id: string;
}

/** An event as it travels. */
export interface ToldEvent {
  /** Names the start of the server and the event's number since then. */
  readonly eventId: string;
  readonly kind: ServerEvent["kind"];
  /** `{kind, at, device_id, id}` as JSON. */
  readonly data: string;
}

/** Tells watchers of this process what happened, and what happened lately to those who come later. */
export interface Events {
  emit(event: ServerEvent): void;
  /** Calls back for every event until the returned function is called. */
  subscribe(watch: (event: ServerEvent) => void): () => void;
  /** Id of the last event: whatever is read after this was asked for knows of that event and of all before it. */
  last(): string;
  /** What came after an event, oldest first; null where that is not known, or not any more. */
  since(eventId: string): readonly ToldEvent[] | null;
  /** Begins anew, since all that was read before is of another database. */
  forget(): void;
}

/** Most events, and most bytes of their data, that are remembered. */
export const EVENTS_KEPT = { count: 2000, bytes: 512 * 1024 } as const;

/** Events of one start of the server, of which the last are remembered. */
export function createEvents(kept: Readonly<Record<"count" | "bytes", number>> = EVENTS_KEPT): Events {
  let start = newId();
  const watchers = new Set<(event: ServerEvent) => void>();
  const recent: ServerEvent[] = [];
  let [number, bytes] = [0, 0];
  const remember = (event: ServerEvent) => {
    recent.push(event);
    number++;
    bytes += sizeOf(event);
    while (recent.length > 0 && (recent.length > kept.count || bytes > kept.bytes)) {
      bytes -= sizeOf(recent.shift() as ServerEvent);
    }
  };
  /** Made when somebody asks: most events are forgotten before. */
  const tell = ({ kind, at, deviceId, id }: ServerEvent, place: number): ToldEvent => {
    const data = JSON.stringify({ kind, at: at.toString(), device_id: deviceId, id });
    return { eventId: `${start}-${place}`, kind, data };
  };
  return {
    emit(event) {
      remember(event);
      watchers.forEach((watch) => safely(watch, event));
    },
    subscribe(watch) {
      watchers.add(watch);
      return () => void watchers.delete(watch);
    },
    last: () => `${start}-${number}`,
    since(eventId) {
      const [, from, digits] = /^(\w+)-(\d{1,15})$/.exec(eventId) ?? [];
      const missed = number - Number(digits);
      if (from !== start || missed < 0 || missed > recent.length) return null;
      return recent.slice(recent.length - missed).map((event, at) => tell(event, Number(digits) + 1 + at));
    },
    forget() {
      start = newId();
      recent.length = number = bytes = 0;
    },
  };
}

/** Bytes of an event's data beside its ids, about. */
const FRAME = 80;

function sizeOf({ deviceId, id }: ServerEvent): number {
  return FRAME + id.length + (deviceId?.length ?? 0);
}

/** What has happened has happened: a watcher that fails must not make it look undone. */
function safely(watch: (event: ServerEvent) => void, event: ServerEvent): void {
  try {
    watch(event);
  } catch {
    // It misses this event, and learns the truth when it looks next.
  }
}
