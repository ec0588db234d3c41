import type { Kernel } from "./kernels.ts";

/** What is known of a picture before its errors are spread. */
export interface SpreadOptions {
  readonly kernel: Kernel;
  readonly width: number;
  readonly height: number;
  /** Numbers of each pixel. */
  readonly channels: number;
  readonly region: Uint8Array | null;
}

/** The rows of error that wait for their pixels: as many as a kernel reaches down. */
export interface Spread {
  /** Errors, by the base of a row + x * channels + channel. */
  readonly errors: Float64Array;
  /** Where each tap's error goes from x = 0 of the row that was begun. */
  readonly offsets: Int32Array;
  /** Share of the error that each tap gets. */
  readonly shares: Float64Array;
  /** How far the kernel reaches to either side. */
  readonly reach: number;
  /** Goes to row `y`, in the direction `step` (1 or -1), and returns its base. */
  begin(y: number, step: number): number;
  /** Clears the row that is done. */
  end(): void;
  /** Whether any pixel of the row that was begun has a neighbor outside. */
  isBorder(): boolean;
  /**
   * Spreads the error of a pixel near a border. What would leave the region or the raster is shared among the
   * neighbors inside, so that light is kept along borders; where there are none, it is given up.
   */
  addNearBorder(x: number, error: Float64Array): void;
}

/** Room for one picture's errors. */
export function createSpread({ kernel, width, height, channels, region }: SpreadOptions): Spread {
  const { taps, whole } = kernel;
  const reach = Math.max(...taps.map(([ahead]) => Math.abs(ahead)));
  const depth = Math.max(...taps.map(([, below]) => below)) + 1;
  const stride = (width + 2 * reach) * channels;
  const errors = new Float64Array(stride * depth);
  const shares = Float64Array.from(taps, ([, , parts]) => parts / whole);
  const total = taps.reduce((sum, [, , parts]) => sum + parts, 0) / whole;
  const offsets = new Int32Array(taps.length);
  const ahead = new Int32Array(taps.length);
  const below = Int32Array.from(taps, (tap) => tap[1]);
  const start = (y: number) => (y % depth) * stride + reach * channels;
  let row = 0;

  function isInside(tap: number, x: number): boolean {
    const across = x + ahead[tap]!;
    const down = row + below[tap]!;
    if (across < 0 || across >= width || down >= height) return false;
    return region === null || region[down * width + across] === 1;
  }

  return {
    errors,
    offsets,
    shares,
    reach,
    begin(y, step) {
      row = y;
      taps.forEach(([forward, down], tap) => {
        ahead[tap] = forward * step;
        offsets[tap] = start(y + down) + forward * step * channels;
      });
      return start(y);
    },
    end: () => void errors.fill(0, start(row) - reach * channels, start(row) - reach * channels + stride),
    isBorder: () => region !== null || row + depth > height,
    addNearBorder(x, error) {
      let inside = 0;
      for (let tap = 0; tap < shares.length; tap++) if (isInside(tap, x)) inside += shares[tap]!;
      if (inside === 0) return;
      const scale = total / inside;
      for (let tap = 0; tap < shares.length; tap++) {
        if (!isInside(tap, x)) continue;
        const at = offsets[tap]! + x * channels;
        for (let channel = 0; channel < channels; channel++) {
          errors[at + channel]! += error[channel]! * shares[tap]! * scale;
        }
      }
    },
  };
}
