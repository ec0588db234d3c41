import type { AnswerImage } from "../../poll.ts";

/**
 * The name that a device keeps an image under: `plugin-<6 hex of the image>-<10-digit epoch of its
 * composition>`. It is the only cache key a client has, so it changes if and only if the pixels change. Its
 * 24 characters stay under the 31 at which names are cut, and names that end in a 10-digit epoch live a day.
 */
export function toFilename(image: Pick<AnswerImage, "hash" | "composedAt">): string {
  const seconds = Math.max(0, Math.floor(image.composedAt.epochMilliseconds / 1000));
  const epoch = String(Math.min(seconds, 9_999_999_999)).padStart(10, "0");
  return `plugin-${image.hash.slice(0, 6)}-${epoch}`;
}
