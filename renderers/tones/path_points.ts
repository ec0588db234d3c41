/** A number of a path. */
export const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;
/** A command of a path, and what is written after it. */
export const COMMAND = /([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi;
/** Commands whose numbers are all points of the drawing, as those of text are: quick, since pages have many. */
const POINTS_ONLY = /^[MLQCZ\d\s.,e-]*$/;
/** Numbers that one command takes; `Z` takes none. */
export const TAKES: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
};

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Two corners of a box that an arc stays in, by its numbers in the path. One that is no more than half of its ellipse
 * stays in the ellipse of the same shape that has its ends on opposite sides; where it turns, or may be more, it stays
 * within two radii.
 */
function aroundArc(numbers: readonly number[], from: Point, to: Point): number[] {
  const [across, down] = [Math.abs(numbers[0]!), Math.abs(numbers[1]!)];
  const [turn, isLarge] = [numbers[2]!, numbers[3]!];
  if (turn !== 0 || isLarge !== 0 || across === 0 || down === 0) {
    const reach = 2 * Math.max(across, down);
    return [to.x - reach, to.y - reach, to.x + reach, to.y + reach];
  }
  const share = Math.sqrt(((to.x - from.x) / across) ** 2 + ((to.y - from.y) / down) ** 2) / 2;
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  return [x - across * share, y - down * share, x + across * share, y + down * share];
}

/**
 * Points between which the outline of a path lies, two numbers each: its ends and control points, and those that
 * an arc could reach.
 */
export function pathPoints(path: string): number[] {
  if (POINTS_ONLY.test(path)) return (path.match(NUMBER) ?? []).map(Number);
  const points: number[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command, text] of path.matchAll(COMMAND)) {
    const name = command!.toUpperCase();
    const isRelative = name !== command;
    if (name === "Z") [x, y] = [startX, startY];
    const numbers = (text!.match(NUMBER) ?? []).map(Number);
    const takes = TAKES[name] ?? Infinity;
    for (let at = 0; at + takes <= numbers.length; at += takes) {
      const from = { x, y };
      const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
      if (name === "H") x = fromX + numbers[at]!;
      else if (name === "V") y = fromY + numbers[at]!;
      else {
        for (let pair = name === "A" ? 5 : 0; pair < takes; pair += 2) {
          [x, y] = [fromX + numbers[at + pair]!, fromY + numbers[at + pair + 1]!];
          points.push(x, y);
        }
        if (name === "A") points.push(...aroundArc(numbers.slice(at, at + takes), from, { x, y }));
      }
      points.push(x, y);
      if (name === "M" && at === 0) [startX, startY] = [x, y];
    }
  }
  return points;
}
