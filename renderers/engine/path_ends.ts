import { UnknownPlaceError } from "../pieces/outline.ts";
import { COMMAND, NUMBER, TAKES } from "../tones/path_points.ts";

/** The numbers of a command, which everybody reads in the same way: whole steps, and flags of arcs that stand alone. */
function numbersOf(name: string, text: string): number[] {
  const words = text.match(NUMBER) ?? [];
  const takes = TAKES[name] ?? 0;
  const isWhole = takes === 0 ? words.length === 0 : words.length > 0 && words.length % takes === 0;
  const areFlags = name !== "A" ||
    words.every((word, at) => (at % 7 !== 3 && at % 7 !== 4) || word === "0" || word === "1");
  if (!isWhole || !areFlags || !/^[\s,]*$/.test(text.replaceAll(NUMBER, ""))) throw new UnknownPlaceError();
  return words.map(Number);
}

/**
 * Points that a path is certain to touch, two numbers each: where its strokes begin and end. Throws UnknownPlaceError
 * for a path that is not written in whole commands.
 */
export function pathEnds(path: string): number[] {
  if (!/^\s*(?:M|$)/i.test(path)) throw new UnknownPlaceError();
  const ends: number[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command, text] of path.matchAll(COMMAND)) {
    const name = command!.toUpperCase();
    const [isRelative, takes] = [name !== command, TAKES[name] ?? 0];
    const numbers = numbersOf(name, text!);
    if (name === "Z") [x, y] = [startX, startY];
    for (let at = 0; at < numbers.length; at += takes) {
      const from = [x, y] as const;
      const [left, top] = isRelative ? from : [0, 0];
      if (name === "H") x = left + numbers[at]!;
      else if (name === "V") y = top + numbers[at]!;
      else [x, y] = [left + numbers[at + takes - 2]!, top + numbers[at + takes - 1]!];
      // What follows the numbers of a move are lines.
      if (name === "M" && at === 0) [startX, startY] = [x, y];
      else ends.push(...from, x, y);
    }
  }
  return ends;
}
