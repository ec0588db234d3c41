import { createRoute, z } from "@hono/zod-openapi";
import {
  measuredColors,
  palettePresets,
  pixelFormat,
  type PixelFormatName,
  pixelFormats,
  type Rgb,
} from "../../../renderers/panels.ts";
import { catalogPage, catalogQuery } from "./catalog_page.ts";
import { pageSchema } from "./page.ts";
import { json, problems, resource } from "./resource.ts";

const color = z.string().openapi({ example: "#ff0000" });

const presetSchema = z.object({
  name: z.string().openapi({ example: "spectra6_inky", description: "What a panel's `palette` says" }),
  label: z.string(),
  source: z.string().openapi({ description: "Who published the measurement" }),
  colors: z.array(color),
}).openapi("PalettePreset");

const pixelFormatSchema = z.object({
  name: z.string(),
  label: z.string(),
  bits_per_pixel: z.number(),
  is_color: z.boolean(),
  palette: z.array(z.object({ name: z.string(), rgb: color })).nullable()
    .openapi({ description: "Inks in the order of their indices; null where there are too many to list" }),
  measured: z.array(color).nullable().openapi({
    description: "What dithers aim at where a panel's palette is auto, in the order of the inks",
  }),
  palettes: z.array(presetSchema)
    .openapi({ description: "Published measurements of such glass, the usual one first" }),
}).openapi("PixelFormat");

const list = createRoute({
  method: "get",
  path: "/pixel_formats",
  tags: ["catalog"],
  summary: "Every pixel format that a panel can have, and what its inks look like",
  request: { query: catalogQuery },
  responses: { 200: json("Pixel formats", pageSchema(pixelFormatSchema)), ...problems },
});

/** The call on pixel formats. */
export const pixelFormatRoutes = resource();

const names = Object.keys(pixelFormats) as PixelFormatName[];

pixelFormatRoutes.openapi(list, (c) => {
  const { rows, next } = catalogPage(names, c.req.valid("query"), (name) => name);
  return c.json({ data: rows.map(toJson), next }, 200);
});

function toJson(pixelFormatName: PixelFormatName): z.infer<typeof pixelFormatSchema> {
  const format = pixelFormat(pixelFormatName);
  const presets = palettePresets.filter((preset) => preset.format === pixelFormatName);
  const measured = measuredColors({ pixelFormat: pixelFormatName, palette: "auto" });
  return {
    name: format.name,
    label: format.label,
    bits_per_pixel: format.bitsPerPixel,
    is_color: format.isColor,
    palette: format.palette === null
      ? null
      : format.palette.map(({ name, rgb }) => ({ name, rgb: toHex(rgb) })),
    measured: measured === null ? null : measured.map(toHex),
    palettes: presets.map(({ name, label, source, colors }) => ({
      name,
      label,
      source,
      colors: colors.map(toHex),
    })),
  };
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
