import {
  type Field,
  flag,
  nameField,
  numberField,
  orNull,
  recordField,
  toNumber,
  wordField,
} from "./fields.ts";
import { dithers, isDitherName } from "./dithers/mod.ts";
import { encodings, toEncodingName } from "./encodings/mod.ts";
import { isPixelFormatName, pixelFormats } from "./formats/mod.ts";
import { isPaletteName, palettePresets, readColor } from "./palettes/mod.ts";
import type { Margins, Panel, Rotation, Tone } from "./panel.ts";
import type { PictureTuning } from "./picture_tuning.ts";
import type { Rgb } from "./raster.ts";

/** A panel as JSON says it, in snake_case; every field may be left out when there is a base. */
export interface PanelJson {
  readonly width: number;
  readonly height: number;
  readonly pixel_format: string;
  readonly encoding: string;
  readonly rotation: number;
  readonly mirror: boolean;
  readonly margins: Margins;
  readonly packing: Readonly<Record<string, boolean>>;
  readonly samples: string;
  readonly palette: string | readonly string[];
  readonly dither: string;
  readonly strength: number;
  readonly tone: string;
  readonly pictures: PictureTuning;
  readonly ppi: number | null;
  readonly scale: number;
  readonly byte_limit: number | null;
}

const ROTATIONS: readonly unknown[] = [0, 90, 180, 270] satisfies Rotation[];

const pixels = numberField({ least: 1, most: 4096, unit: "pixels", integer: true });

const SIDES = { top: "top", right: "right", bottom: "bottom", left: "left" };
const TUNINGS = { contrast: "contrast", saturation: "saturation", sharpness: "sharpness" };
const PACKINGS = {
  inverted: "inverted",
  invert_plane_2: "invertPlane2",
  low_first: "lowFirst",
  little_endian: "littleEndian",
  split_halves: "splitHalves",
};

/** A preset's name, or one color for each ink; written as it is stored. */
const palette: Field<Panel["palette"]> = {
  accepted: `auto, nominal, ${
    palettePresets.map(({ name }) => name).join(", ")
  }, or a list of #rrggbb colors`,
  read(found) {
    if (found === "auto" || isPaletteName(found)) return found;
    if (!Array.isArray(found) || found.length < 2 || found.length > 256) return undefined;
    const colors = found.map((color) => (typeof color === "string" ? readColor(color) : null));
    return colors.every((color) => color !== null) ? colors : undefined;
  },
  write: (value) => (typeof value === "string" ? value : value.map(toHex)),
};

function toHex(rgb: Rgb): string {
  return `#${rgb.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** Every field by its name in JSON: where it goes, and what it accepts. */
export const PANEL_FIELDS: Readonly<
  // deno-lint-ignore no-explicit-any -- each field has a value of its own type
  Record<keyof PanelJson, { readonly key: keyof Panel; readonly field: Field<any> }>
> = {
  width: { key: "width", field: pixels },
  height: { key: "height", field: pixels },
  pixel_format: {
    key: "pixelFormat",
    field: nameField(pixelFormats, (found) => (isPixelFormatName(found) ? found : null)),
  },
  encoding: { key: "encoding", field: nameField(encodings, toEncodingName) },
  rotation: {
    key: "rotation",
    field: {
      accepted: "0, 90, 180 or 270 degrees",
      read: (found) => (ROTATIONS.includes(toNumber(found)) ? toNumber(found) : undefined),
    },
  },
  mirror: { key: "mirror", field: flag },
  margins: {
    key: "margins",
    field: recordField(SIDES, {
      field: numberField({ least: 0, most: 2048, unit: "pixels", integer: true }),
      missing: 0,
      accepted: "top, right, bottom and left, 0 to 2048 pixels each",
    }),
  },
  packing: {
    key: "packing",
    field: recordField(PACKINGS, {
      field: flag,
      missing: false,
      accepted: `${Object.keys(PACKINGS).join(", ")}, true or false each`,
    }),
  },
  samples: { key: "samples", field: wordField("packed", "bytes") },
  palette: { key: "palette", field: palette },
  dither: {
    key: "dither",
    field: nameField(
      { auto: null, ...dithers },
      (found) => (found === "auto" || isDitherName(found) ? found : null),
    ),
  },
  strength: { key: "strength", field: numberField({ least: 0, most: 1, unit: "", integer: false }) },
  tone: { key: "tone", field: wordField<Tone>("auto", "ink", "photo") },
  pictures: {
    key: "pictures",
    field: recordField(TUNINGS, {
      field: numberField({ least: 0, most: 4, unit: "", integer: false }),
      missing: 1,
      accepted: "contrast, saturation and sharpness, 0 to 4 each",
    }),
  },
  ppi: {
    key: "ppi",
    field: orNull(numberField({ least: 1, most: 2000, unit: "pixels per inch", integer: false })),
  },
  scale: { key: "scale", field: numberField({ least: 0.25, most: 8, unit: "", integer: false }) },
  byte_limit: {
    key: "byteLimit",
    field: orNull(numberField({ least: 128, most: 100_000_000, unit: "bytes", integer: true })),
  },
};
