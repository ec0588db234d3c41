import { deflateSync } from "node:zlib";
import sharp from "sharp";

/** A file that is small and says that it is large. */
export interface Bomb {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const CRC = Uint32Array.from({ length: 256 }, (_, number) => {
  let value = number;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  let sum = 0xffffffff;
  for (const byte of bytes.subarray(4, -4)) sum = CRC[(sum ^ byte) & 255]! ^ (sum >>> 8);
  view.setUint32(bytes.length - 4, ~sum >>> 0);
  return bytes;
}

/** A PNG with the header of another size than its data. */
function pngOf({ width, height }: { width: number; height: number }, data: Uint8Array): Bomb["bytes"] {
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
  const parts = [signature, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", new Uint8Array())];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Pictures whose pixels would need far more memory than their bytes, one or more of each format. */
export async function listBombs(): Promise<readonly Bomb[]> {
  const large = { width: 60_000, height: 60_000 };
  const blank = { create: { width: 15_000, height: 15_000, channels: 3, background: "white" } } as const;
  const real = async (format: "png" | "jpeg" | "webp" | "gif") => ({
    name: `${format} of 15,000 x 15,000 white pixels`,
    bytes: new Uint8Array(await sharp({ ...blank, limitInputPixels: false }).toFormat(format).toBuffer()),
  });
  const small = new Uint8Array(
    await sharp({ create: { ...blank.create, width: 8, height: 8 } }).jpeg().toBuffer(),
  );
  const frame = small.findIndex((byte, at) => byte === 0xff && small[at + 1] === 0xc0);
  small.set([0xff, 0xdc, 0xff, 0xdc], frame + 5);
  const gif = Uint8Array.of(
    71,
    73,
    70,
    56,
    57,
    97,
    255,
    255,
    255,
    255,
    0,
    0,
    0,
    44,
    0,
    0,
    0,
    0,
    255,
    255,
    255,
    255,
    0,
    2,
    1,
    0,
    0,
    59,
  );
  return [
    { name: "png header of 60,000 x 60,000", bytes: pngOf(large, deflateSync(new Uint8Array(1000))) },
    {
      name: "png header of 2 147 483 647 each way",
      bytes: pngOf({ width: 2 ** 31 - 1, height: 2 ** 31 - 1 }, deflateSync(new Uint8Array(9))),
    },
    {
      name: "png whose data unpacks to 100 MB",
      bytes: pngOf({ width: 9000, height: 9000 }, deflateSync(new Uint8Array(100_000_000))),
    },
    { name: "jpeg header of 65,500 x 65,500", bytes: small },
    { name: "gif of 65,535 x 65,535", bytes: gif },
    await real("png"),
    await real("jpeg"),
  ];
}
