/** The path that a `file:` URL names, as libsql reads it (relative paths are allowed), or null for any other URL. */
export function filePath(url: string): string | null {
  if (!url.startsWith("file:")) return null;
  const path = url.slice("file:".length).replace(/[?#].*$/, "").replace(/^\/\/(?:localhost)?(?=\/)/, "");
  return decodeURIComponent(path);
}
