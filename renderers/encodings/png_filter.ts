/** Rows of samples as PNG has them before compression: `stride * height` bytes. */
export interface PngRows {
  readonly bytes: Uint8Array;
  readonly stride: number;
  readonly height: number;
  /** Bytes from a sample to the same one of the pixel on its left; 1 where pixels are narrower than a byte. */
  readonly step: number;
}

/** Of three neighbors, left, above and above left, the one nearest to left + above - above left. */
function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** What each filter takes a byte to be, by PNG's numbers 0 to 4. */
const PREDICTIONS: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

/** One row as its differences from what the filter predicts, into `row`, after the filter's number. */
function filterRow(
  { bytes, stride, step }: PngRows,
  { y, filter }: { y: number; filter: number },
  row: Uint8Array,
) {
  const predict = PREDICTIONS[filter]!;
  const from = y * stride;
  row[0] = filter;
  for (let x = 0; x < stride; x++) {
    const left = x < step ? 0 : bytes[from + x - step]!;
    const above = y === 0 ? 0 : bytes[from + x - stride]!;
    const corner = y === 0 || x < step ? 0 : bytes[from + x - stride - step]!;
    row[x + 1] = bytes[from + x]! - predict(left, above, corner);
  }
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
export function filterUp(rows: PngRows): Uint8Array {
  const { stride, height } = rows;
  const filtered = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    filterRow(rows, { y, filter: 2 }, filtered.subarray(y * (stride + 1), (y + 1) * (stride + 1)));
  }
  return filtered;
}

/** Gives each row the filter that leaves the least sum of differences: best where samples are whole bytes. */
export function filterAdaptive(rows: PngRows): Uint8Array {
  const { stride, height } = rows;
  const filtered = new Uint8Array((stride + 1) * height);
  const row = new Uint8Array(stride + 1);
  for (let y = 0; y < height; y++) {
    let least = Infinity;
    for (let filter = 0; filter < PREDICTIONS.length; filter++) {
      filterRow(rows, { y, filter }, row);
      let sum = 0;
      for (let x = 1; x <= stride; x++) sum += row[x]! < 128 ? row[x]! : 256 - row[x]!;
      if (sum >= least) continue;
      least = sum;
      filtered.set(row, y * (stride + 1));
    }
  }
  return filtered;
}
