const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;
const COMMAND = /([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi;
/** Commands whose numbers are all points of the drawing, as those of text are: quick, since pages have many. */
const POINTS_ONLY = /^[MLQCZ\d\s.,e-]*$/;
/** Numbers that one command takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7 };

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
      const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
      if (name === "H") x = fromX + numbers[at]!;
      else if (name === "V") y = fromY + numbers[at]!;
      else {
        for (let pair = name === "A" ? 5 : 0; pair < takes; pair += 2) {
          [x, y] = [fromX + numbers[at + pair]!, fromY + numbers[at + pair + 1]!];
          points.push(x, y);
        }
        const reach = name === "A" ? 2 * Math.max(Math.abs(numbers[at]!), Math.abs(numbers[at + 1]!)) : 0;
        if (reach) points.push(x - reach, y - reach, x + reach, y + reach);
      }
      points.push(x, y);
      if (name === "M" && at === 0) [startX, startY] = [x, y];
    }
  }
  return points;
}
