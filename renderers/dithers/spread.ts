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
  /** 1 for each pixel of the row that was begun whose neighbors all get their shares: none of them is outside. */
  readonly whole: Uint8Array;
  /** Goes to row `y`, in the direction `step` (1 or -1), and returns its base. Rows come in their order. */
  begin(y: number, step: number): number;
  /** Clears the row that is done. */
  end(): void;
  /**
   * Spreads the error of a pixel near a border. What would leave the region or the raster is shared among the
   * neighbors inside, so that light is kept along borders; where there are none, it is given up.
   */
  addNearBorder(x: number, error: Float64Array): void;
}

/** Room for one picture's errors. */
export function createSpread({ kernel, width, height, channels, region }: SpreadOptions): Spread {
  const { taps } = kernel;
  const reach = Math.max(...taps.map(([ahead]) => Math.abs(ahead)));
  const depth = Math.max(...taps.map(([, below]) => below)) + 1;
  const stride = (width + 2 * reach) * channels;
  const errors = new Float64Array(stride * depth);
  const shares = Float64Array.from(taps, ([, , parts]) => parts / kernel.whole);
  const total = taps.reduce((sum, [, , parts]) => sum + parts, 0) / kernel.whole;
  const offsets = new Int32Array(taps.length);
  const ahead = new Int32Array(taps.length);
  const below = Int32Array.from(taps, (tap) => tap[1]);
  const start = (y: number) => (y % depth) * stride + reach * channels;
  // Where the shares' sum is not to the last bit what it should be, a region's pixels are all of them scaled.
  const isExact = shares.reduce((sum, share) => sum + share, 0) === total;
  const whole = new Uint8Array(width);
  /** For each pixel of the rows that a kernel reaches, whether it and its neighbors on both sides are inside. */
  const clear = Array.from({ length: depth }, () => new Uint8Array(width));
  let cleared = -1;
  let row = 0;

  function isInside(tap: number, x: number): boolean {
    const across = x + ahead[tap]!;
    const down = row + below[tap]!;
    if (across < 0 || across >= width || down >= height) return false;
    return region === null || region[down * width + across] === 1;
  }

  /** Without a region all rows are alike but the last ones, whose neighbors below are missing. */
  function markWhole(y: number): void {
    if (y === cleared) return;
    const hasRoom = y + depth <= height;
    if (cleared !== -1 && hasRoom) return;
    cleared = y;
    whole.fill(0);
    if (hasRoom) whole.fill(1, reach, Math.max(reach, width - reach));
  }

  function clearRow(y: number): void {
    const flags = clear[y % depth]!;
    flags.fill(0);
    if (y >= height || region === null || !isExact) return;
    for (let x = 0, run = 0; x < width; x++) {
      run = region[y * width + x] === 1 ? run + 1 : 0;
      if (run > 2 * reach) flags[x - reach] = 1;
    }
  }

  function clearWhole(y: number): void {
    for (cleared = Math.max(cleared, y - 1); cleared < y + depth - 1;) clearRow(++cleared);
    whole.set(clear[y % depth]!);
    for (let down = 1; down < depth; down++) {
      const flags = clear[(y + down) % depth]!;
      for (let x = 0; x < width; x++) whole[x]! &= flags[x]!;
    }
  }

  return {
    errors,
    offsets,
    shares,
    whole,
    begin(y, step) {
      row = y;
      taps.forEach(([forward, down], tap) => {
        ahead[tap] = forward * step;
        offsets[tap] = start(y + down) + forward * step * channels;
      });
      if (region === null) markWhole(y);
      else clearWhole(y);
      return start(y);
    },
    end: () => void errors.fill(0, start(row) - reach * channels, start(row) - reach * channels + stride),
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
