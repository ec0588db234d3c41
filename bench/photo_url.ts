import sharp from "sharp";
import { madePhoto } from "../tests/golden/made_photo.ts";

/** A made landscape of this size as a JPEG, as a `data:` URL. `shade` tells one from another. */
export async function photoUrl(width: number, height: number, shade = 0): Promise<string> {
  const data = madePhoto(width, height);
  for (let at = 0; at < data.length; at += 4) data[at] = Math.min(255, data[at]! + shade);
  const image = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
  return `data:image/jpeg;base64,${(await image.jpeg({ quality: 90 }).toBuffer()).toString("base64")}`;
}
