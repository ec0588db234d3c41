import type { AppUsage } from "../../../database/mod.ts";

/** Who shows an app, in one line: `Shown by Lobby and 2 others, in 1 playlist, 3 waiting`; null where nobody does. */
export function sayUsage(usage: AppUsage): string | null {
  const { defaults, named } = usage;
  const shown = defaults === 0 ? [] : [`Shown by ${sayDevices(defaults, named.map(({ name }) => name))}`];
  const [first, ...rest] = [...shown, ...sayOthers(usage)];
  if (first === undefined) return null;
  return [first, ...rest.map((part) => part.charAt(0).toLowerCase() + part.slice(1))].join(", ");
}

/** Where else it comes up, a line each: `In 2 playlists`, `3 waiting in the queue`. */
export function sayOthers({ playlists, queued }: AppUsage): readonly string[] {
  return [
    playlists === 0 ? "" : `In ${count(playlists, "playlist")}`,
    queued === 0 ? "" : `${queued} waiting in the queue`,
  ].filter((part) => part !== "");
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
