import { packRaw } from "../pack_raw.ts";
import { unpackRaw } from "../unpack_raw.ts";
import type { Encoding } from "./encoding.ts";

/** The driver's own bytes, as the pixel format and the panel's packing have them, without any header. */
export const raw: Encoding = {
  name: "raw",
  label: "Raw",
  mediaType: "application/octet-stream",
  extension: "raw",
  aliases: ["bin"],
  efforts: 1,
  exactEfforts: 1,
  isFixedLength: true,
  mayNarrow: false,
  encode: ({ picture, ...layout }) => Promise.resolve(packRaw(picture, layout)),
  // deno-lint-ignore require-await -- a throw becomes a rejection
  decode: async ({ bytes, width, height, ...layout }) => unpackRaw(bytes, { width, height }, layout),
};
