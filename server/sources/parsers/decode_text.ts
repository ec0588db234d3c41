/**
 * Bytes as text: by the charset of the content type, else by the encoding that XML declares, else as UTF-8, else, where
 * they are none, as windows-1252, as browsers do. Never throws.
 */
export function decodeText(body: Uint8Array, contentType: string): string {
  const told = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1] ?? declared(body);
  try {
    // Fatal for UTF-8 alone: other encodings have a character for nearly every byte.
    return new TextDecoder(told ?? "utf-8", { fatal: told === undefined || /^utf-?8$/i.test(told) }).decode(
      body,
    );
  } catch {
    return decodePlainly(body, told);
  }
}

/** What an XML declaration or the marks of UTF-16 say of the bytes. */
function declared(body: Uint8Array): string | undefined {
  if (body[0] === 0xff && body[1] === 0xfe) return "utf-16le";
  if (body[0] === 0xfe && body[1] === 0xff) return "utf-16be";
  const head = new TextDecoder("latin1").decode(body.subarray(0, 200));
  return /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
}

function decodePlainly(body: Uint8Array, told: string | undefined): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    const isUtf8 = told !== undefined && /^utf-?8$/i.test(told);
    return new TextDecoder(isUtf8 ? "utf-8" : "windows-1252").decode(body);
  }
}
