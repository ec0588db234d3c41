/** Complex numbers of a grid, row by row. */
export interface Spectrum {
  readonly width: number;
  readonly height: number;
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
}

/** A discrete Fourier transform of one length: any, and fast where its prime factors are small. */
interface Transform {
  readonly factors: readonly number[];
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
}

const transforms = new Map<number, Transform>();

function transformOf(length: number): Transform {
  let known = transforms.get(length);
  if (known) return known;
  const factors: number[] = [];
  for (let rest = length, prime = 2; rest > 1;) {
    if (rest % prime !== 0) prime++;
    else {
      factors.push(prime);
      rest /= prime;
    }
  }
  const angle = (step: number) => (-2 * Math.PI * step) / length;
  known = {
    factors,
    cosines: Float64Array.from({ length }, (_, step) => Math.cos(angle(step))),
    sines: Float64Array.from({ length }, (_, step) => Math.sin(angle(step))),
  };
  transforms.set(length, known);
  return known;
}

/** A row of numbers, taken from `real` and `imaginary` at `start`, `stride` apart, into `out` at `to`. */
interface Step {
  readonly length: number;
  readonly depth: number;
  readonly start: number;
  readonly stride: number;
  readonly to: number;
}

class Line {
  readonly #transform: Transform;
  readonly #length: number;
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
  readonly outReal: Float64Array;
  readonly outImaginary: Float64Array;
  readonly #parts = new Float64Array(2 * 64);

  constructor(length: number) {
    this.#transform = transformOf(length);
    this.#length = length;
    this.real = new Float64Array(length);
    this.imaginary = new Float64Array(length);
    this.outReal = new Float64Array(length);
    this.outImaginary = new Float64Array(length);
  }

  run(): void {
    this.#split({ length: this.#length, depth: 0, start: 0, stride: 1, to: 0 });
  }

  #split({ length, depth, start, stride, to }: Step): void {
    if (length === 1) {
      this.outReal[to] = this.real[start]!;
      this.outImaginary[to] = this.imaginary[start]!;
      return;
    }
    const factor = this.#transform.factors[depth]!;
    const part = length / factor;
    for (let index = 0; index < factor; index++) {
      this.#split({
        length: part,
        depth: depth + 1,
        start: start + index * stride,
        stride: stride * factor,
        to: to + index * part,
      });
    }
    this.#join({ factor, part, to });
  }

  #join({ factor, part, to }: { factor: number; part: number; to: number }): void {
    const { cosines, sines } = this.#transform;
    const { outReal, outImaginary } = this;
    const parts = factor <= 64 ? this.#parts : new Float64Array(2 * factor);
    const turn = this.#length / (factor * part);
    const sector = this.#length / factor;
    for (let at = 0; at < part; at++) {
      for (let index = 0; index < factor; index++) {
        const from = to + index * part + at;
        const angle = at * index * turn;
        const cosine = cosines[angle]!;
        const sine = sines[angle]!;
        parts[index * 2] = outReal[from]! * cosine - outImaginary[from]! * sine;
        parts[index * 2 + 1] = outReal[from]! * sine + outImaginary[from]! * cosine;
      }
      for (let index = 0; index < factor; index++) {
        let real = 0;
        let imaginary = 0;
        for (let other = 0; other < factor; other++) {
          const angle = ((index * other) % factor) * sector;
          real += parts[other * 2]! * cosines[angle]! - parts[other * 2 + 1]! * sines[angle]!;
          imaginary += parts[other * 2]! * sines[angle]! + parts[other * 2 + 1]! * cosines[angle]!;
        }
        outReal[to + index * part + at] = real;
        outImaginary[to + index * part + at] = imaginary;
      }
    }
  }
}

function each(grid: Spectrum, { line, count, start, stride }: {
  line: Line;
  count: number;
  start: (index: number) => number;
  stride: number;
}): void {
  for (let index = 0; index < count; index++) {
    const from = start(index);
    for (let at = 0; at < line.real.length; at++) {
      line.real[at] = grid.real[from + at * stride]!;
      line.imaginary[at] = grid.imaginary[from + at * stride]!;
    }
    line.run();
    for (let at = 0; at < line.real.length; at++) {
      grid.real[from + at * stride] = line.outReal[at]!;
      grid.imaginary[from + at * stride] = line.outImaginary[at]!;
    }
  }
}

/** Transforms a grid in place: rows, then columns. The inverse is not divided by the number of pixels. */
export function fourier(grid: Spectrum, way: "forward" | "inverse" = "forward"): Spectrum {
  const { width, height, imaginary } = grid;
  const flip = () => imaginary.forEach((value, at) => imaginary[at] = -value);
  if (way === "inverse") flip();
  each(grid, { line: new Line(width), count: height, start: (y) => y * width, stride: 1 });
  each(grid, { line: new Line(height), count: width, start: (x) => x, stride: width });
  if (way === "inverse") flip();
  return grid;
}

/** A grid of real numbers, or of two at once: the second one as the imaginary part. */
export function toSpectrum(
  { width, height }: { width: number; height: number },
  real: ArrayLike<number>,
  imaginary?: ArrayLike<number>,
): Spectrum {
  return {
    width,
    height,
    real: Float64Array.from(real),
    imaginary: imaginary ? Float64Array.from(imaginary) : new Float64Array(width * height),
  };
}

/** Frequency of each place along a side, in cycles per pixel, -0.5 to 0.5. */
export function frequencies(length: number): Float64Array {
  return Float64Array.from({ length }, (_, at) => (at <= length / 2 ? at : at - length) / length);
}
