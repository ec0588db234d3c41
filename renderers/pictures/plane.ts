import type { Size } from "../panel.ts";

/** One number a pixel, row by row. */
export interface Plane extends Size {
  readonly data: Float32Array;
}

/** Averages of cells of `factor` pixels each way; cells at the right and the bottom may be cut. */
export function shrinkPlane({ width, height, data }: Plane, factor: number): Plane {
  const across = Math.ceil(width / factor);
  const down = Math.ceil(height / factor);
  const small = new Float32Array(across * down);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const right = Math.min(width, (x + 1) * factor);
      const bottom = Math.min(height, (y + 1) * factor);
      let sum = 0;
      for (let row = y * factor; row < bottom; row++) {
        for (let at = row * width + x * factor; at < row * width + right; at++) sum += data[at]!;
      }
      small[y * across + x] = sum / ((right - x * factor) * (bottom - y * factor));
    }
  }
  return { width: across, height: down, data: small };
}

/** The average of up to `2 * radius + 1` numbers around each one of a line. */
function averageLine(
  from: Float32Array,
  to: Float32Array,
  line: { start: number; step: number; length: number; radius: number },
): void {
  const { start, step, length, radius } = line;
  let sum = 0;
  for (let at = 0; at < Math.min(length, radius); at++) sum += from[start + at * step]!;
  for (let at = 0; at < length; at++) {
    if (at + radius < length) sum += from[start + (at + radius) * step]!;
    if (at - radius > 0) sum -= from[start + (at - radius - 1) * step]!;
    const count = Math.min(length - 1, at + radius) - Math.max(0, at - radius) + 1;
    to[start + at * step] = sum / count;
  }
}

/** Box averages of a plane, the window cut at the edges. */
export function averagePlane({ width, height, data }: Plane, radius: number): Plane {
  const rows = new Float32Array(data.length);
  const both = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    averageLine(data, rows, { start: y * width, step: 1, length: width, radius });
  }
  for (let x = 0; x < width; x++) averageLine(rows, both, { start: x, step: width, length: height, radius });
  return { width, height, data: both };
}
