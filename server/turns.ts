/** Lets the visits of one device happen one after another, and those of different devices side by side. */
export interface Turns {
  take<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** This moment, to be asked about later. */
  mark(): number;
  /** Whether what was read of a key after `mark` still holds: no turn of it is under way, and none has ended since. */
  isQuietSince(key: string, mark: number): boolean;
}

/** Turns whose end is remembered; of those before them it is only known that they ended before some moment. */
const REMEMBERED = 4096;

/** Turns within this process; between nodes the database's own uniqueness decides. */
export function createTurns(): Turns {
  // What has left is emptied: tables that a map has outgrown hold on to what they held.
  const last = new Map<string, { turn: Promise<unknown> | null }>();
  const ended = new Map<string, number>();
  let clock = 0;
  let forgotten = 0;

  function remember(key: string): void {
    ended.delete(key);
    ended.set(key, ++clock);
    if (ended.size <= REMEMBERED) return;
    const [oldest] = ended;
    if (oldest === undefined) return;
    forgotten = oldest[1];
    ended.delete(oldest[0]);
  }
  return {
    take(key, work) {
      const turn = (last.get(key)?.turn ?? Promise.resolve()).then(work, work);
      const place: { turn: Promise<unknown> | null } = { turn };
      last.set(key, place);
      const leave = () => {
        remember(key);
        if (last.get(key) === place) last.delete(key);
        place.turn = null;
      };
      turn.then(leave, leave);
      return turn;
    },
    mark: () => clock,
    isQuietSince: (key, mark) => !last.has(key) && (ended.get(key) ?? forgotten) <= mark,
  };
}
