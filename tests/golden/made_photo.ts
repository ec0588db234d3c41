import pngjs from "pngjs";

/**
 * A made landscape as an RGBA picture: a sky that darkens upwards, a sun, two rows of hills, grass with grain. Whole
 * numbers alone, so that every machine makes the same one.
 */
export function madePhoto(width: number, height: number): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(width * height * 4);
  let state = 20260304;
  const grain = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24) % 25 - 12;
  const far = skyline(width, {
    base: Math.round(height * 0.55),
    swing: Math.round(height / 8),
    period: width / 3,
  });
  const near = skyline(width, {
    base: Math.round(height * 0.75),
    swing: Math.round(height / 10),
    period: width / 2,
  });
  const sun = { x: Math.round(width * 0.7), y: Math.round(height * 0.25), radius: Math.round(height / 9) };
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const across = (x - sun.x) ** 2 + (y - sun.y) ** 2;
      const noise = grain();
      let color: readonly number[];
      if (y > near[x]!) color = [52 + noise, 96 - Math.round((y * 40) / height) + noise, 40 + noise];
      else if (y > far[x]!) color = [92 + Math.trunc(noise / 3), 116 + Math.trunc(noise / 3), 130];
      else if (across <= sun.radius ** 2) color = [255, 236, 170];
      else {
        const glow = Math.max(0, 70 - Math.trunc((across * 70) / (sun.radius * 3) ** 2));
        const rise = Math.trunc((y * 110) / height);
        color = [70 + rise + glow, 120 + rise + Math.trunc(glow / 2), 200 + Math.trunc(rise / 3)];
      }
      for (let channel = 0; channel < 3; channel++) {
        data[at + channel] = Math.max(0, Math.min(255, color[channel]!));
      }
      data[at + 3] = 255;
    }
  }
  return data;
}

/** Heights of a row of hills: parabolas of whole numbers, up and down in turn. */
function skyline(width: number, hills: { base: number; swing: number; period: number }): readonly number[] {
  const half = Math.max(1, Math.round(hills.period / 2));
  return Array.from({ length: width }, (_, x) => {
    const along = x % half;
    const rise = Math.trunc((4 * hills.swing * along * (half - along)) / (half * half));
    return hills.base + (Math.trunc(x / half) % 2 === 0 ? -rise : rise);
  });
}

/** The made landscape as a `data:` URL. */
export function madePhotoUrl(width: number, height: number): string {
  const png = new pngjs.PNG({ width, height });
  png.data.set(madePhoto(width, height));
  return `data:image/png;base64,${pngjs.PNG.sync.write(png).toString("base64")}`;
}
