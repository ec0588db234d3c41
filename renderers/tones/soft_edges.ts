/**
 * Pixels that snap beside pixels that do not, in words of a tone map. Some come twice.
 * Most neighbors are alike, and are told so by one comparison each.
 */
export function softEdges(words: Uint32Array, width: number, snap: number): number[] {
  const edges: number[] = [];
  for (let start = 0; start < words.length; start += width) {
    const last = start + width - 1;
    const down = last + 1 < words.length ? width : 0;
    for (let pixel = start; pixel <= last; pixel++) {
      const word = words[pixel]!;
      const right = words[pixel === last ? pixel : pixel + 1]!;
      const below = words[pixel + down]!;
      if (word === right && word === below) continue;
      const snaps = word === snap;
      if ((right === snap) !== snaps) edges.push(snaps ? pixel : pixel + 1);
      if ((below === snap) !== snaps) edges.push(snaps ? pixel : pixel + down);
    }
  }
  return edges;
}
