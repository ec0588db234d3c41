/**
 * The most of `count` parts that fit, 0 when not even one does. More parts must need more room; the end is looked for
 * near the start first, since most lines are short and measuring a long one costs.
 */
export function mostFitting(count: number, fits: (many: number) => boolean): number {
  let most = 0;
  let tooMany = count + 1;
  for (let many = 16; many < tooMany; many *= 2) {
    if (fits(many)) most = many;
    else tooMany = many;
  }
  while (tooMany - most > 1) {
    const middle = (most + tooMany) >> 1;
    if (fits(middle)) most = middle;
    else tooMany = middle;
  }
  return most;
}
