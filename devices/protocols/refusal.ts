import type { RefusalReason } from "../poll.ts";

/** HTTP status of a refusal, for protocols whose clients understand one. */
export const refusalStatus: Readonly<Record<RefusalReason, number>> = {
  "malformed": 400,
  "missing-token": 401,
  "wrong-token": 401,
  "closed": 403,
  "unknown-device": 404,
  "method": 405,
  "too-large": 413,
  "unknown-event": 422,
  "unknown-button": 422,
  "failed": 503,
};

/** Phrase of each status that a refusal may have. */
export const statusPhrase: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Content Too Large",
  422: "Unprocessable Content",
  503: "Service Unavailable",
};

/** Headers that HTTP asks for beside the status: what is allowed, how to sign in, when to come again. */
export function refusalHeaders(
  reason: RefusalReason,
  options: { allow: string; refreshSeconds: number },
): Record<string, string> {
  switch (refusalStatus[reason]) {
    case 401:
      return { "www-authenticate": "Bearer" };
    case 405:
      return { "allow": options.allow };
    case 503:
      return { "retry-after": String(options.refreshSeconds) };
    default:
      return {};
  }
}
