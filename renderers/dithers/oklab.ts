/** Lightness 0 to 1, then green to red and blue to yellow, about -0.4 to 0.4. */
export type Lab = readonly [lightness: number, greenRed: number, blueYellow: number];

/** A cube root that gives the same bits on every machine, which `Math.cbrt` does not promise. */
function cubeRoot(value: number): number {
  if (value <= 0) return 0;
  let root = value < 0.05 ? 0.2 : 0.8;
  for (let step = 0; step < 9; step++) root = (2 * root + value / (root * root)) / 3;
  return root;
}

/** OKLab of linear light 0 to 1 (Ottosson, 2020); light below 0, which no eye sees, counts as none. */
export function toLab(red: number, green: number, blue: number): Lab {
  const l = cubeRoot(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = cubeRoot(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = cubeRoot(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** How far apart two colors look. */
export function labDistance(one: Lab, other: Lab): number {
  return Math.sqrt((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2);
}
