import { type PixelFormat, pixelFormat, type PixelFormatName, pixelFormats } from "./formats/mod.ts";
import type { Panel } from "./panel.ts";

/** A panel whose pictures take fewer bytes. */
export interface Reduction {
  /** What to quantize for: the panel but for its dither, strength, tone or pixel format. */
  readonly panel: Panel;
  /** What is given up, a phrase each; empty for the panel as it is. */
  readonly phrases: readonly string[];
}

const names = Object.keys(pixelFormats) as PixelFormatName[];

/** Formats of fewer colors, all of which the format has too: most colors first. */
function coarserFormats(format: PixelFormat): readonly PixelFormatName[] {
  const colors = new Set(format.palette?.map(({ rgb }) => rgb.join()));
  return names
    .filter((name) => {
      const { palette, bitsPerPixel, isColor } = pixelFormats[name];
      if (bitsPerPixel >= format.bitsPerPixel || isColor !== format.isColor) return false;
      if (format.palette === null) return palette === null;
      return !isColor && palette !== null && palette.every(({ rgb }) => colors.has(rgb.join()));
    })
    .sort((one, other) => pixelFormats[other].bitsPerPixel - pixelFormats[one].bitsPerPixel);
}

/** `4 grays in place of 16`, `black and white in place of 16 grays`. */
function inPlaceOf(fewer: PixelFormat, more: PixelFormat): string {
  const word = more.label.split(" ").at(-1)!;
  const shared = fewer.label.endsWith(word);
  const before = shared ? more.label.slice(0, -word.length - 1) : more.label;
  return `${fewer.label.charAt(0).toLowerCase()}${fewer.label.slice(1)} in place of ${before}`;
}

/** True where every pixel takes its nearest ink anyway. */
function isSnapped({ pixelFormat: name, tone, dither }: Panel): boolean {
  return pixelFormat(name).palette === null || tone === "ink" || dither === "threshold";
}

/** Less and less of the noise that a dither makes, for one pixel format. */
function* quieter(panel: Panel): Generator<Reduction> {
  yield { panel, phrases: [] };
  if (isSnapped(panel)) return;
  const regular: Panel = { ...panel, dither: "bayer" };
  const pattern = panel.dither === "bayer" ? [] : ["regular pattern in place of diffusion"];
  yield { panel: regular, phrases: pattern };
  const faint = { ...regular, strength: panel.strength / 2 };
  yield { panel: faint, phrases: [...pattern, "half the pattern's strength"] };
  yield { panel: { ...panel, tone: "ink" }, phrases: ["nearest colors in place of a pattern"] };
}

/**
 * What a panel may show where its byte limit is short, from all it can to least: first the panel as it is, then
 * less dithering noise, then fewer grays (or colors, where there is no palette), again with less and less noise.
 * The size stays.
 */
export function* reductions(panel: Panel): Generator<Reduction> {
  yield* quieter(panel);
  const own = pixelFormat(panel.pixelFormat);
  for (const name of coarserFormats(own)) {
    const fewer = inPlaceOf(pixelFormat(name), own);
    for (const { panel: quiet, phrases } of quieter({ ...panel, pixelFormat: name })) {
      // Diffused, fewer levels only make more noise.
      if (!isSnapped(panel) && quiet.dither !== "bayer" && quiet.tone !== "ink") continue;
      yield { panel: quiet, phrases: [...phrases, fewer] };
    }
  }
}
