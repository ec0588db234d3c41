/** Rows of samples as PNG has them before compression: `stride * height` bytes. */
export interface PngRows {
  readonly bytes: Uint8Array;
  readonly stride: number;
  readonly height: number;
}

/** Puts filter 0 before every row: best for packed samples and palettes, whose values do not slope. */
export function filterNone({ bytes, stride, height }: PngRows): Uint8Array {
  const filtered = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    filtered.set(bytes.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  }
  return filtered;
}

/** Writes each row as its difference from the row above (filter 2): equal rows become zeros. */
export function filterUp({ bytes, stride, height }: PngRows): Uint8Array {
  const filtered = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    const to = y * (stride + 1);
    const from = y * stride;
    filtered[to] = 2;
    for (let x = 0; x < stride; x++) {
      const above = y === 0 ? 0 : bytes[from - stride + x]!;
      filtered[to + 1 + x] = bytes[from + x]! - above;
    }
  }
  return filtered;
}
