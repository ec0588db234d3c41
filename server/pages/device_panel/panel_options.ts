import { models } from "../../../devices/mod.ts";
import { dithers, encodings, palettePresets, pixelFormats } from "../../../renderers/panels.ts";
import type { Option } from "./panel_control.tsx";
import { OWN_INKS } from "./panel_values.ts";

/** Models of one maker, for a list in groups. */
export interface MakerGroup {
  readonly maker: string;
  readonly models: readonly { readonly id: string; readonly name: string }[];
}

/** Every model of the catalogue by its maker, both by name. */
export const makerGroups: readonly MakerGroup[] = Array.from(
  Map.groupBy(models, ({ maker }) => maker),
  ([maker, made]) => ({
    maker,
    models: made.map(({ id, name }) => ({ id, name })).sort((one, other) => byName(one.name, other.name)),
  }),
).sort((one, other) => byName(one.maker, other.maker));

/** Pixel formats as people read them. */
export const formatOptions: readonly Option[] = Object.values(pixelFormats).map((
  { name, label, bitsPerPixel },
) => [name, `${label}, ${bitsPerPixel} bit`]);

/** Containers. */
export const encodingOptions: readonly Option[] = Object.values(encodings).map((
  { name, label, mediaType },
) => [name, label === mediaType ? label : `${label} (${mediaType})`]);

/** Dithers, the automatic one first. */
export const ditherOptions: readonly Option[] = [
  ["auto", "Automatic: what measures best"],
  ...Object.values(dithers).map(({ name, label }): Option => [name, label]),
];

/** Ways of the glass. */
export const rotationOptions: readonly Option[] = [
  ["0", "Upright"],
  ["90", "90° clockwise"],
  ["180", "180°, upside down"],
  ["270", "270° clockwise"],
];

/** What is diffused. */
export const toneOptions: readonly Option[] = [
  ["auto", "Pictures only"],
  ["ink", "Nothing: every pixel its nearest ink"],
  ["photo", "Everything"],
];

/** How wide samples are. */
export const sampleOptions: readonly Option[] = [
  ["packed", "As narrow as the pixel format"],
  ["bytes", "At least 8 bits each"],
];

/** Measured inks of a pixel format; the one on show stays in the list, whatever its format. */
export function paletteOptions(pixelFormat: string, present: string): readonly Option[] {
  const fitting = palettePresets.filter(({ format, name }) => format === pixelFormat || name === present);
  return [
    ["auto", "Automatic for the pixel format"],
    ["nominal", "Pure colors"],
    ...fitting.map(({ name, label, source }): Option => [name, `${label} (${source})`]),
    [OWN_INKS, "Colors of your own"],
  ];
}

function byName(one: string, other: string): number {
  return one.localeCompare(other, "en");
}
