/** A version of this program as Semantic Versioning writes it: three numbers, and what precedes the release. */
const VERSION = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([\w.-]+))?(?:\+[\w.-]+)?$/;

/**
 * Whether one release is newer than another: by its three numbers, and where these are equal, what precedes a release
 * is older than it. What is no version counts as newer, since nothing is known of it.
 */
export function isNewerRelease(release: string, than: string): boolean {
  const [one, other] = [VERSION.exec(release), VERSION.exec(than)];
  if (one === null || other === null) return release !== than;
  for (const part of [1, 2, 3]) {
    const difference = Number(one[part]) - Number(other[part]);
    if (difference !== 0) return difference > 0;
  }
  return one[4] === undefined && other[4] !== undefined;
}
