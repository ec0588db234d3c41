import type { Answer, AnswerImage, Poll, RefusedAnswer, WireRequest, WireResponse } from "../../poll.ts";
import { jsonResponse, noContent, toSeconds } from "../json.ts";
import { refusalHeaders, refusalStatus, statusPhrase } from "../refusal.ts";
import { namesHash, readHttpDate, toHttpDate } from "./conditional.ts";

/** When the device's screen last changed, as far as is known: the later of composition and showing. */
function lastModified({ image, shownSince }: Answer): Temporal.Instant {
  if (!shownSince) return image.composedAt;
  return Temporal.Instant.compare(shownSince, image.composedAt) > 0 ? shownSince : image.composedAt;
}

/**
 * True when the client holds these pixels. `If-None-Match` decides alone when it was sent. Where it is not
 * known since when the device shows these pixels, a date has to be the very one that was sent: a screen
 * that returns is older than the one it replaces, and "not modified since" would keep the wrong one on.
 */
function isHeld(poll: Poll, answer: Answer): boolean {
  if (poll.ifNoneMatch !== null) return namesHash(poll.ifNoneMatch, answer.image.hash);
  const since = poll.ifModifiedSince === null ? null : readHttpDate(poll.ifModifiedSince);
  if (since === null) return false;
  const modified = Math.floor(lastModified(answer).epochMilliseconds / 1000);
  return answer.shownSince ? modified <= since : modified === since;
}

/** Tronbyt, which alone asks for WebP, counts the seconds until it comes again in one byte. */
function dwell({ mediaType }: AnswerImage, refreshSeconds: number): Readonly<Record<string, string>> {
  return mediaType === "image/webp" ? { "tronbyt-dwell-secs": String(Math.min(refreshSeconds, 255)) } : {};
}

function imageResponse(image: AnswerImage, headers: Readonly<Record<string, string>>): WireResponse {
  return {
    status: 200,
    headers: {
      "content-type": image.mediaType,
      "content-length": String(image.bytes.byteLength),
      ...headers,
    },
    body: image.bytes,
  };
}

/** The image itself, 304 when the client holds it, or after a press what the buttons now mean. */
export function answerScreen(poll: Poll, answer: Answer | null): WireResponse {
  if (answer === null) return noContent;
  const { image } = answer;
  const refreshSeconds = toSeconds(answer.refreshSeconds);
  if (poll.event === "press") {
    return jsonResponse(200, { labels: answer.labels, image_url: image.url, refresh_rate: refreshSeconds });
  }
  const headers = {
    "etag": `"${image.hash}"`,
    "last-modified": toHttpDate(lastModified(answer)),
    "cache-control": "no-cache",
    "x-refresh-seconds": String(refreshSeconds),
    ...dwell(image, refreshSeconds),
  };
  return isHeld(poll, answer) ? { status: 304, headers, body: null } : imageResponse(image, headers);
}

/** A refusal as a problem (RFC 9457); a failure of ours is a drawn problem, because glass reads no JSON. */
export function refuseScreen(request: WireRequest, refused: RefusedAnswer): WireResponse {
  const { reason, detail } = refused.refusal;
  const refreshSeconds = toSeconds(refused.refreshSeconds);
  const again = { "cache-control": "no-store", "x-refresh-seconds": String(refreshSeconds) };
  if (reason === "failed" && refused.image !== null && !request.path.endsWith("/press")) {
    return imageResponse(refused.image, again);
  }
  const status = refusalStatus[reason];
  const allow = request.path.endsWith("/press") ? "POST" : "GET, HEAD";
  return jsonResponse(status, { type: "about:blank", title: statusPhrase[status], status, detail }, {
    ...again,
    "content-type": "application/problem+json",
    ...refusalHeaders(reason, { allow, refreshSeconds }),
  });
}
