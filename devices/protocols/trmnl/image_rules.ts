import { type Panel, pixelFormat } from "../../../renderers/panels.ts";
import { SETUP_IMAGE_BYTES } from "./setup.ts";

/** An image as the firmware downloads it. */
export interface DownloadedImage {
  readonly bytes: Uint8Array;
  /** The `Content-Type` header, exactly as it came. */
  readonly mediaType: string | null;
}

const PNG_SIGNATURE = "137,80,78,71,13,10,26,10";
/** `WEBP`, after a length. */
const WEBP = "87,69,66,80";
const MEDIA_TYPES = ["image/png", "image/jpeg", "image/bmp"];

/**
 * The panel's own depth, or fewer bits of the same gray: what the glass can show of a grayscale PNG. Readers whose
 * panel says so reduce whole bytes themselves.
 */
function mostGrayBits(panel: Panel): number {
  if (panel.samples === "bytes") return 8;
  return panel.pixelFormat.startsWith("gray") ? Number(panel.pixelFormat.slice(4)) : 2;
}

function pngFaults(view: DataView, panel: Panel): string[] {
  if (view.byteLength < 33) return ["The PNG is shorter than its header"];
  const [width, height, depth, colorType] = [
    view.getUint32(16),
    view.getUint32(20),
    view.getUint8(24),
    view.getUint8(25),
  ];
  const faults: string[] = [];
  if (width !== panel.width || height !== panel.height) {
    faults.push(
      `The PNG has ${width}x${height} pixels, the panel ${panel.width}x${panel.height}: it is scrambled`,
    );
  }
  if (colorType === 3 && depth === 1) faults.push("A 1-bit PNG is indexed: it is shown inverted or black");
  if (colorType === 0 && depth > mostGrayBits(panel)) {
    faults.push(`A grayscale PNG of ${depth} bits on ${panel.pixelFormat}: it comes out mostly black`);
  }
  const { isColor, palette, png } = pixelFormat(panel.pixelFormat);
  const isIndexed = colorType === 3 && depth === png.bitDepth;
  if (isColor && palette !== null && !isIndexed && !(colorType === 0 && depth === 1)) {
    faults.push(
      `A panel of ${panel.pixelFormat} wants an indexed PNG of ${png.bitDepth} bits, found another`,
    );
  }
  if (depth === 16) faults.push("The PNG has 16 bits a sample, which no firmware takes");
  if (colorType === 4 || colorType === 6) {
    faults.push("The PNG has an alpha channel, which no firmware takes");
  }
  if (view.getUint8(28) !== 0) faults.push("The PNG is interlaced, which no firmware takes");
  return faults;
}

/** Faults of a 1-bit BMP; 0 as its image size, or the palette the other way round, is refused too. */
function bmpFaults(view: DataView): string[] {
  if (view.byteLength !== SETUP_IMAGE_BYTES) {
    return [`The BMP has ${view.byteLength} bytes, expected ${SETUP_IMAGE_BYTES}`];
  }
  const isFit = view.getUint32(10, true) === 62 && view.getInt32(18, true) === 800 &&
    view.getInt32(22, true) === 480 &&
    view.getUint16(28, true) === 1 && view.getUint32(34, true) === 48_000 && view.getUint32(46, true) === 2 &&
    view.getUint32(54) === 0 && view.getUint32(58) === 0xffffff00;
  return isFit ? [] : ["The BMP is not 800x480, bottom-up, 1 bit, black first, with pixels at offset 62"];
}

/** True when a JPEG says that it is progressive (SOF2) before it says that it is baseline (SOF0). */
function isProgressive(bytes: Uint8Array): boolean {
  for (
    let at = 2;
    at + 3 < bytes.length && bytes[at] === 0xff;
    at += 2 + bytes[at + 2]! * 256 + bytes[at + 3]!
  ) {
    if (bytes[at + 1] === 0xc2) return true;
    if (bytes[at + 1] === 0xc0) return false;
  }
  return false;
}

/** Why firmware would not draw this image as it was meant, by rules 4 to 9; empty when it would. */
export function imageFaults({ bytes, mediaType }: DownloadedImage, panel: Panel): readonly string[] {
  const faults: string[] = [];
  // One client of the family takes WebP, and only that one is sent it.
  const types = panel.encoding === "webp" ? [...MEDIA_TYPES, "image/webp"] : MEDIA_TYPES;
  const limit = panel.byteLimit ?? Infinity;
  if (bytes.byteLength > limit) {
    faults.push(`The image has ${bytes.byteLength} bytes, the panel takes ${limit}`);
  }
  if (mediaType === null || !types.includes(mediaType)) {
    faults.push(
      `The media type is ${JSON.stringify(mediaType)}, expected exactly one of ${types.join(", ")}`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.subarray(0, 8).join() === PNG_SIGNATURE) return [...faults, ...pngFaults(view, panel)];
  if (bytes[0] === 0x42 && bytes[1] === 0x4d) return [...faults, ...bmpFaults(view)];
  if (panel.encoding === "webp" && bytes.subarray(8, 12).join() === WEBP) return faults;
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return [...faults, "The bytes are neither PNG, BMP nor JPEG"];
  return isProgressive(bytes) ? [...faults, "The JPEG is progressive, which no firmware takes"] : faults;
}
