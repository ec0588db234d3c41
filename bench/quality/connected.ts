/** Sizes of the groups of like pixels, 8-connected, that hold at most so many pixels: how many there are. */
export function countSpecks(
  { width, height, indices }: { width: number; height: number; indices: Uint8Array },
  most = 2,
): number {
  const seen = new Uint8Array(indices.length);
  let specks = 0;
  const stack: number[] = [];
  for (let start = 0; start < indices.length; start++) {
    if (seen[start] === 1) continue;
    let size = 0;
    seen[start] = 1;
    stack.push(start);
    while (stack.length > 0) {
      const at = stack.pop()!;
      size++;
      const x = at % width;
      const y = Math.floor(at / width);
      for (let down = Math.max(0, y - 1); down <= Math.min(height - 1, y + 1); down++) {
        for (let across = Math.max(0, x - 1); across <= Math.min(width - 1, x + 1); across++) {
          const neighbor = down * width + across;
          if (seen[neighbor] === 1 || indices[neighbor] !== indices[start]) continue;
          seen[neighbor] = 1;
          stack.push(neighbor);
        }
      }
    }
    if (size <= most) specks++;
  }
  return specks;
}
