import type { Encoding } from "./encoding.ts";

/** The driver's own bytes, as the pixel format packs them, without any header. */
export const raw: Encoding = {
  name: "raw",
  label: "Raw",
  mediaType: "application/octet-stream",
  extension: "raw",
  aliases: ["bin"],
  efforts: 1,
  encode: ({ picture, format }) => Promise.resolve(format.pack(picture)),
};
