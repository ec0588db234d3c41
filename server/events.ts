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

/** Bytes of an event's data beside its ids, about. */
const FRAME = 80;

/** Events of one start of the server, of which the last are remembered. */
export function createEvents(kept: Readonly<Record<"count" | "bytes", number>> = EVENTS_KEPT): Events {
  let start = newId();
  const watchers = new Set<(event: ServerEvent) => void>();
  // A ring for each part of an event: an object for each poll would live long enough to cost a collection of old ones.
  const { count } = kept;
  const kinds = new Array<ServerEvent["kind"]>(count);
  const times = new Float64Array(count);
  const deviceIds = new Array<string | null>(count);
  const ids = new Array<string>(count);
  // The number of the last event, of the last one that is forgotten, and the bytes of those between.
  let [number, forgotten, bytes] = [0, 0, 0];
  const sizeAt = (place: number) => FRAME + ids[place]!.length + (deviceIds[place]?.length ?? 0);
  const forgetOldest = () => {
    forgotten++;
    bytes -= sizeAt(forgotten % count);
  };
  const remember = ({ kind, at, deviceId, id }: ServerEvent) => {
    if (number - forgotten === count) forgetOldest();
    const place = ++number % count;
    kinds[place] = kind;
    times[place] = at.epochMilliseconds;
    deviceIds[place] = deviceId;
    ids[place] = id;
    bytes += sizeAt(place);
    while (bytes > kept.bytes) forgetOldest();
  };
  const tell = (which: number): ToldEvent => {
    const place = which % count;
    const kind = kinds[place]!;
    const at = Temporal.Instant.fromEpochMilliseconds(times[place]!).toString();
    const data = JSON.stringify({ kind, at, device_id: deviceIds[place], id: ids[place] });
    return { eventId: `${start}-${which}`, kind, data };
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
      const known = Number(digits);
      if (from !== start || known > number || known < forgotten) return null;
      return Array.from({ length: number - known }, (_, at) => tell(known + 1 + at));
    },
    forget() {
      start = newId();
      number = forgotten = bytes = 0;
    },
  };
}

/** What has happened has happened: a watcher that fails must not make it look undone. */
function safely(watch: (event: ServerEvent) => void, event: ServerEvent): void {
  try {
    watch(event);
  } catch {
    // It misses this event, and learns the truth when it looks next.
  }
}
