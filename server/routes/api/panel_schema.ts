import { z } from "@hono/zod-openapi";
import {
  dithers,
  encodings,
  palettePresets,
  type PanelJson,
  pixelFormats,
} from "../../../renderers/panels.ts";

/** A property as JSON Schema says it. */
type Property = Readonly<Record<string, unknown>>;

const flags = (description: string, names: readonly string[]): Property => ({
  type: "object",
  description,
  properties: Object.fromEntries(names.map((name) => [name, { type: "boolean", default: false }])),
  additionalProperties: false,
});

const amounts = (description: string, names: readonly string[], amount: Property): Property => ({
  type: "object",
  description,
  properties: Object.fromEntries(names.map((name) => [name, amount])),
  additionalProperties: false,
});

const presets = ["auto", "nominal", ...palettePresets.map(({ name }) => name)];

/** Every field of a panel. What is accepted in the end is what `readPanel` takes. */
const PROPERTIES: Readonly<Record<keyof PanelJson, Property>> = {
  width: { type: "integer", minimum: 1, maximum: 4096, description: "Pixels across the glass" },
  height: { type: "integer", minimum: 1, maximum: 4096, description: "Pixels down the glass" },
  pixel_format: { type: "string", enum: Object.keys(pixelFormats), description: "GET /api/v1/pixel_formats" },
  encoding: { type: "string", enum: Object.keys(encodings) },
  rotation: {
    type: "integer",
    enum: [0, 90, 180, 270],
    description: "Clockwise turn that lays the upright screen onto the glass",
  },
  mirror: { type: "boolean", description: "Left and right exchanged, after the rotation" },
  margins: amounts(
    "Pixels of the upright screen that a bezel hides",
    ["top", "right", "bottom", "left"],
    { type: "integer", minimum: 0, maximum: 2048, default: 0 },
  ),
  packing: flags("What is unusual in the raw bytes that the driver takes", [
    "inverted",
    "invert_plane_2",
    "low_first",
    "little_endian",
    "split_halves",
  ]),
  samples: {
    type: "string",
    enum: ["packed", "bytes"],
    description: "packed: as narrow as the pixel format; bytes: at least 8 bits each in PNG and BMP",
  },
  palette: {
    description: "What the inks look like on the glass: a preset, or one color for each ink in their order",
    oneOf: [
      { type: "string", enum: presets },
      { type: "array", items: { type: "string", pattern: "^#[0-9a-f]{6}$" }, minItems: 2, maxItems: 256 },
    ],
  },
  dither: { type: "string", enum: ["auto", ...Object.keys(dithers)] },
  strength: { type: "number", minimum: 0, maximum: 1, description: "Share of the error that is passed on" },
  tone: {
    type: "string",
    enum: ["auto", "ink", "photo"],
    description: "auto diffuses pictures alone, ink nothing, photo everything",
  },
  pictures: amounts(
    "How pictures are prepared: 1 is the automatic amount, 0 none",
    ["contrast", "saturation", "sharpness"],
    { type: "number", minimum: 0, maximum: 4, default: 1 },
  ),
  ppi: { type: ["number", "null"], minimum: 1, maximum: 2000, description: "Pixels per inch" },
  scale: {
    type: "number",
    minimum: 0.25,
    maximum: 8,
    description: "How much denser than 120 ppi the glass is",
  },
  byte_limit: { type: ["integer", "null"], minimum: 128, maximum: 100_000_000 },
};

const names = Object.keys(PROPERTIES);

function panelSchema(name: string, rest: Property) {
  return z.record(z.string(), z.unknown())
    .openapi(name, { type: "object", properties: { ...PROPERTIES }, additionalProperties: false, ...rest });
}

/** A whole panel, as it is answered. */
export const panelOutput = panelSchema("Panel", { required: names });

/** Fields of a panel, as they are sent; those that are left out stay as they are. */
export const panelInput = panelSchema("PanelChanges", {
  description: "Fields that differ from the model's panel, or from the present one",
  example: { pixel_format: "gray4", palette: "nominal" },
});
