/** The path that routes see: doubled slashes folded and a trailing one dropped, as firmware adds both. */
export function foldPath(path: string): string {
  if (!path.includes("//") && !(path.length > 1 && path.endsWith("/"))) return path;
  const folded = path.replace(/\/{2,}/g, "/");
  return folded.length > 1 && folded.endsWith("/") ? folded.slice(0, -1) : folded;
}

/** Path and query of a request's URL as they were sent; a Host header that makes the URL unreadable does not matter. */
export function targetOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("://") + 3);
  const target = start === -1 ? "/" : url.slice(start);
  const hash = target.indexOf("#");
  return hash === -1 ? target : target.slice(0, hash);
}

/** The path of a request as routes see it. */
export function pathOf(request: Request): string {
  return foldPath(targetOf(request.url).split("?")[0] ?? "/");
}
