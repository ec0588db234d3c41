import { Buffer } from "node:buffer";
import { PNG } from "pngjs";

/** A PNG of one color, for tests. */
export function paintPicture(
  { width, height }: { width: number; height: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const png = new PNG({ width, height });
  png.data = Buffer.alloc(width * height * 4, 0x80);
  return Promise.resolve(Uint8Array.from(PNG.sync.write(png)));
}
