/** The path that routes see: doubled slashes folded and a trailing one dropped, as firmware adds both. */
export function foldPath(path: string): string {
  if (!path.includes("//") && !(path.length > 1 && path.endsWith("/"))) return path;
  const folded = path.replace(/\/{2,}/g, "/");
  return folded.length > 1 && folded.endsWith("/") ? folded.slice(0, -1) : folded;
}
