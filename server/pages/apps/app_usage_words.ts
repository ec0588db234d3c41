import type { AppUsage } from "../../../database/mod.ts";

/** Who shows an app, in one line: `Shown by Lobby and 2 others, in 1 playlist, 3 waiting`; null where nobody does. */
export function sayUsage({ defaults, named, playlists, queued }: AppUsage): string | null {
  const parts = [
    defaults === 0 ? "" : `Shown by ${sayDevices(defaults, named.map(({ name }) => name))}`,
    playlists === 0 ? "" : `in ${count(playlists, "playlist")}`,
    queued === 0 ? "" : `${queued} waiting in the queue`,
  ].filter((part) => part !== "");
  if (parts.length === 0) return null;
  const text = parts.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sayDevices(all: number, names: readonly string[]): string {
  const [first = "a device", second, third] = names;
  if (all === 1) return first;
  if (all === 2 && second !== undefined) return `${first} and ${second}`;
  if (all === 3 && second !== undefined && third !== undefined) return `${first}, ${second} and ${third}`;
  return `${first} and ${all - 1} others`;
}

/** `1 playlist`, `2 playlists`. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
