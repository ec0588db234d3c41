import { z } from "@hono/zod-openapi";
import { type Image, type Panel, sha256, viewImage } from "../../../renderers/panels.ts";

/** The query that asks for an image as browsers show it. */
export const asPngQuery = {
  as: z.enum(["png"]).optional().openapi({ description: "The same pixels as a PNG, whatever the encoding" }),
  colors: z.enum(["nominal", "measured"]).optional().openapi({
    description: "With `as=png`: the colors of the file, or those that the inks have on the glass",
  }),
};

/** What was asked for. */
export interface AsPng {
  readonly as?: "png" | undefined;
  readonly colors?: "nominal" | "measured" | undefined;
}

/** The image as it was asked for: the exact bytes, or a PNG of exactly their pixels. */
export async function asAsked(
  image: Pick<Image, "bytes" | "mediaType" | "hash">,
  panel: Panel,
  { as, colors = "nominal" }: AsPng,
): Promise<Pick<Image, "bytes" | "mediaType" | "hash">> {
  if (as === undefined) return image;
  const bytes = await viewImage(image.bytes, { panel, colors });
  return { bytes, mediaType: "image/png", hash: sha256(bytes) };
}
