import sharp from "sharp";
import { SIZE, type TestPicture, toPicture } from "./picture.ts";

/** Debian's `python3-skimage` puts photographs here. */
export const SKIMAGE = "/usr/lib/python3/dist-packages/skimage/data";

/** Those of scikit-image's pictures that are photographs, and large enough. */
const PHOTOGRAPHS = [
  "astronaut.png",
  "camera.png",
  "chelsea.png",
  "coffee.png",
  "moon.png",
  "page.png",
  "rocket.jpg",
];

async function names(folder: string): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const { isFile, name } of Deno.readDir(folder)) {
      if (isFile && /\.(png|jpe?g|webp)$/i.test(name)) found.push(name);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const sorted = found.toSorted();
  return folder === SKIMAGE ? sorted.filter((name) => PHOTOGRAPHS.includes(name)) : sorted;
}

/** Every picture of a folder, cropped and scaled to the size of measuring; none where there is no such folder. */
export async function readPictures(folder: string): Promise<TestPicture[]> {
  const pictures: TestPicture[] = [];
  for (const name of await names(folder)) {
    const { data } = await sharp(`${folder}/${name}`).flatten({ background: "#ffffff" }).toColorspace("srgb")
      .resize({ ...SIZE, fit: "cover", kernel: "lanczos3" }).ensureAlpha().raw()
      .toBuffer({ resolveWithObject: true });
    pictures.push(toPicture(name.replace(/\.[^.]+$/, ""), { ...SIZE, data: Uint8Array.from(data) }));
  }
  return pictures;
}
