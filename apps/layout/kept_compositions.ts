import type { AppContext } from "../app.ts";
import type { Drawable } from "./drawable.ts";

/** Characters of views that are kept. */
const MOST_CHARACTERS = 8 * 1024 * 1024;

interface Kept {
  readonly drawable: Drawable;
  /** When it was composed. */
  readonly from: Temporal.Instant;
  readonly size: number;
}

/** What a tile is composed from. */
export interface TileQuestion {
  readonly kind: string;
  readonly state: unknown;
  readonly context: AppContext<unknown>;
}

/** Composed tiles by what they were composed from, the least recently used forgotten first. */
export interface KeptCompositions {
  /** The tile as it was composed for an equal question, while that is valid; else composed. Throws what `compose` throws. */
  take(question: TileQuestion, compose: () => Drawable): Drawable;
}

/** A memory of composed tiles. */
export function createKeptCompositions(): KeptCompositions {
  const kept = new Map<string, Kept>();
  let size = 0;
  return {
    take(question, compose) {
      const key = toKey(question);
      const now = question.context.now.toInstant();
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        if (holds(known, now)) {
          kept.set(key, known);
          return known.drawable;
        }
        size -= known.size;
      }
      const drawable = compose();
      const fresh = { drawable, from: now, size: key.length + JSON.stringify(drawable.view).length };
      kept.set(key, fresh);
      size += fresh.size;
      for (const [oldest, { size: freed }] of kept) {
        if (size <= MOST_CHARACTERS) break;
        kept.delete(oldest);
        size -= freed;
      }
      return drawable;
    },
  };
}

/** A clock may be set back as well: a composition holds from the instant that it was composed at. */
function holds({ drawable: { composition: { validUntil } }, from }: Kept, now: Temporal.Instant): boolean {
  const { compare } = Temporal.Instant;
  return compare(from, now) <= 0 && (validUntil === null || compare(now, validUntil) < 0);
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** A number for a value that nobody changes: large data is told apart by what it is, not by what is in it. */
function numberOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = numbers.get(value) ?? ++last;
  numbers.set(value, known);
  return [known];
}

function toKey({ kind, state, context }: TileQuestion): string {
  const { settings, panel, device, data, now } = context;
  const came = Object.entries(data).map(([name, { value, ...around }]) => [name, numberOf(value), around]);
  return JSON.stringify([kind, state, settings, panel, device, now.timeZoneId, came]);
}
