import { Buffer } from "node:buffer";

/** Formats that a picture may have. SVG is none: resvg draws it sharp at any size. */
export type SourceFormat = "png" | "jpeg" | "gif" | "webp";

/** The bytes of a `data:` URL, base64 or percent-encoded, and null for any other text. Never throws. */
export function decodeDataUrl(url: string): Uint8Array | null {
  const comma = url.indexOf(",");
  // A header is short; a comma far behind belongs to no data URL.
  if (comma < 0 || comma > 256 || !/^data:/i.test(url.slice(0, 5))) return null;
  const body = url.slice(comma + 1);
  if (/;\s*base64\s*$/i.test(url.slice(0, comma))) return Buffer.from(body, "base64");
  const text = body.replace(/%([0-9a-f]{2})/gi, (_, digits) => String.fromCharCode(parseInt(digits, 16)));
  return Buffer.from(text, "latin1");
}

/** True for a `data:` URL that says it is SVG. */
export function isSvgUrl(url: string): boolean {
  return /^data:\s*image\/svg\+xml/i.test(url.slice(0, 64));
}

/** The format that the first bytes tell, whatever a URL says, or null: only these reach a decoder. */
export function sniffFormat(bytes: Uint8Array): SourceFormat | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (head.startsWith("\xff\xd8\xff")) return "jpeg";
  if (/^GIF8[79]a/.test(head)) return "gif";
  if (/^RIFF[^]{4}WEBP/.test(head)) return "webp";
  return null;
}
