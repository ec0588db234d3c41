/** A point of a line, in any unit. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * At most `most` of the points, those that keep the line's shape: the first, the last, and from each of equal buckets
 * between them the one whose triangle with the point kept before it and the mean of the next bucket is the largest.
 * Source: Sveinn Steinarsson, Downsampling Time Series for Visual Representation, University of Iceland, 2013.
 */
export function downsample<Point extends LinePoint>(
  points: readonly Point[],
  most: number,
): readonly Point[] {
  const count = Math.max(2, Math.floor(most));
  if (points.length <= count) return points;
  const kept: Point[] = [points[0]!];
  const edge = (bucket: number) => 1 + Math.floor((bucket * (points.length - 2)) / (count - 2));
  for (let bucket = 0; bucket < count - 2; bucket++) {
    const from = edge(bucket);
    const to = edge(bucket + 1);
    const next = mean(points, to, bucket === count - 3 ? points.length : edge(bucket + 2));
    const before = kept[kept.length - 1]!;
    let best = points[from]!;
    let largest = -1;
    for (let index = from; index < to; index++) {
      const { x, y } = points[index]!;
      const area = Math.abs((before.x - next.x) * (y - before.y) - (before.x - x) * (next.y - before.y));
      if (area > largest) {
        largest = area;
        best = points[index]!;
      }
    }
    kept.push(best);
  }
  return [...kept, points[points.length - 1]!];
}

function mean(points: readonly LinePoint[], from: number, to: number): LinePoint {
  let x = 0;
  let y = 0;
  for (let index = from; index < to; index++) {
    x += points[index]!.x;
    y += points[index]!.y;
  }
  const count = Math.max(1, to - from);
  return { x: x / count, y: y / count };
}
