import { createRoute, z } from "@hono/zod-openapi";
import { type PixelFormat, pixelFormats } from "../../../renderers/mod.ts";
import { json, problems, resource } from "./resource.ts";

const pixelFormatSchema = z.object({
  name: z.string(),
  label: z.string(),
  bits_per_pixel: z.number(),
  is_color: z.boolean(),
  palette: z.array(z.object({ name: z.string(), rgb: z.string().openapi({ example: "#ff0000" }) })).nullable()
    .openapi({ description: "Inks in the order of their indices; null where there are too many to list" }),
}).openapi("PixelFormat");

const list = createRoute({
  method: "get",
  path: "/pixel_formats",
  tags: ["catalog"],
  summary: "Every pixel format that a panel can have",
  responses: {
    200: json("Pixel formats", z.object({ data: z.array(pixelFormatSchema), next: z.null() })),
    ...problems,
  },
});

/** The call on pixel formats. */
export const pixelFormatRoutes = resource();

pixelFormatRoutes.openapi(
  list,
  (c) => c.json({ data: Object.values(pixelFormats).map(toJson), next: null }, 200),
);

function toJson(format: PixelFormat): z.infer<typeof pixelFormatSchema> {
  return {
    name: format.name,
    label: format.label,
    bits_per_pixel: format.bitsPerPixel,
    is_color: format.isColor,
    palette: format.palette === null
      ? null
      : format.palette.map(({ name, rgb }) => ({ name, rgb: toHex(rgb) })),
  };
}

function toHex(rgb: readonly number[]): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
