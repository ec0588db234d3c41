import { hash } from "node:crypto";

/** SHA-256 of bytes or of UTF-8 text, as 64 lower-case hex digits. */
export function sha256(content: Uint8Array | string): string {
  return hash("sha256", content, "hex");
}
