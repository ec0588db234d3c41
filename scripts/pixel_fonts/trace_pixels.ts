/** A corner between pixels. */
type Corner = readonly [number, number];

/** Steps along an edge that has filled pixels on its right, clockwise from up. */
const STEPS: readonly Corner[] = [[0, 1], [1, 0], [0, -1], [-1, 0]];

function isStraight([x, y]: Corner, [fromX, fromY]: Corner, [toX, toY]: Corner): boolean {
  return (fromX === x && x === toX) || (fromY === y && y === toY);
}

/** The closed outlines around filled pixels (`x,y`, y upwards): clockwise around ink, the other way around holes. */
export function tracePixels(pixels: ReadonlySet<string>): readonly (readonly Corner[])[] {
  /** From each corner, the directions in which an edge leaves it. */
  const edges = new Map<string, Set<number>>();
  const add = (x: number, y: number, step: number) => {
    const key = `${x},${y}`;
    edges.set(key, (edges.get(key) ?? new Set()).add(step));
  };
  for (const pixel of pixels) {
    const [x, y] = pixel.split(",").map(Number) as [number, number];
    if (!pixels.has(`${x - 1},${y}`)) add(x, y, 0);
    if (!pixels.has(`${x},${y + 1}`)) add(x, y + 1, 1);
    if (!pixels.has(`${x + 1},${y}`)) add(x + 1, y + 1, 2);
    if (!pixels.has(`${x},${y - 1}`)) add(x + 1, y, 3);
  }
  const outlines: Corner[][] = [];
  for (const [start, leaving] of edges) {
    while (leaving.size > 0) outlines.push(follow(start, edges));
  }
  return outlines.map((outline) =>
    outline.filter((corner, index) => {
      const before = outline[(index || outline.length) - 1]!;
      return !isStraight(corner, before, outline[(index + 1) % outline.length]!);
    })
  );
}

/** Takes edges from a corner on until they close. Where two pixels touch at a corner only, they stay apart. */
function follow(start: string, edges: Map<string, Set<number>>): Corner[] {
  const outline: Corner[] = [];
  let [x, y] = start.split(",").map(Number) as [number, number];
  let heading = 0;
  do {
    outline.push([x, y]);
    const leaving = edges.get(`${x},${y}`)!;
    const next = [heading + 1, heading, heading + 3].map((step) => step % 4).find((step) =>
      leaving.has(step)
    );
    heading = next ?? [...leaving][0]!;
    leaving.delete(heading);
    x += STEPS[heading]![0];
    y += STEPS[heading]![1];
  } while (`${x},${y}` !== start);
  return outline;
}
