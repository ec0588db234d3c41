/** Lets the visits of one device happen one after another, and those of different devices side by side. */
export interface Turns {
  take<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** Turns within this process; between nodes the database's own uniqueness decides. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take(key, work) {
      const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
      last.set(key, turn);
      const leave = () => void (last.get(key) === turn && last.delete(key));
      turn.then(leave, leave);
      return turn;
    },
  };
}
