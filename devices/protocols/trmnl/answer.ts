import type { Answer, AnswerImage, Poll, RefusedAnswer, WireRequest, WireResponse } from "../../poll.ts";
import { jsonResponse, noContent, toSeconds } from "../json.ts";
import { refusalHeaders } from "../refusal.ts";
import { toFilename } from "./filename.ts";
import { type Endpoint, endpointOf } from "./endpoint.ts";

/** What a double press of the device's button does; `none` leaves it with its usual refresh. */
const SPECIAL_FUNCTION = "none";

/**
 * What to show and when to come again. The status is always 0: 202 starts a fast poll, 500 makes the
 * firmware erase its WiFi and key, and of any other status it ignores even the rate.
 */
function display(
  image: Pick<AnswerImage, "url" | "hash" | "composedAt"> | null,
  options: { refreshSeconds: number; specialFunction: boolean },
): WireResponse {
  return jsonResponse(200, {
    status: 0,
    image_url: image?.url ?? "",
    filename: image === null ? "" : toFilename(image),
    refresh_rate: toSeconds(options.refreshSeconds),
    // Real booleans: the firmware takes the text "false" for true, and a reset erases its WiFi and key.
    reset_firmware: false,
    update_firmware: false,
    firmware_url: null,
    special_function: SPECIAL_FUNCTION,
    // Seconds; 0 leaves the firmware's own 15.
    image_url_timeout: 0,
    ...(options.specialFunction ? { action: SPECIAL_FUNCTION } : {}),
  });
}

function current(
  status: number,
  image: AnswerImage | null,
  options: { refreshSeconds: number; error?: string },
): WireResponse {
  return jsonResponse(200, {
    status,
    refresh_rate: toSeconds(options.refreshSeconds),
    image_url: image?.url ?? null,
    filename: image === null ? null : toFilename(image),
    rendered_at: null,
    ...(options.error === undefined ? {} : { error: options.error }),
  });
}

/** The answer to a setup, a display, a look at the current screen, or a log. */
export function answerTrmnl(poll: Poll, answer: Answer | null): WireResponse {
  if (poll.event === "log" || answer === null) return noContent;
  const { image, refreshSeconds } = answer;
  switch (poll.event) {
    case "setup":
      // An empty key would be stored, and the one that the device has be lost.
      if (answer.token === null) return refuseSetup("The server has no token for this device just now");
      return jsonResponse(200, {
        status: 200,
        api_key: answer.token,
        friendly_id: answer.friendlyId,
        image_url: image.url,
        message: `Welcome to Screen Composer, this device is ${answer.friendlyId}`,
      });
    case "peek":
      return current(200, image, { refreshSeconds });
    default:
      return display(image, { refreshSeconds, specialFunction: poll.specialFunction });
  }
}

/** A refused setup is HTTP 200 too: the firmware ignores the body of any other answer. */
function refuseSetup(message: string): WireResponse {
  return jsonResponse(200, { status: 404, api_key: null, friendly_id: null, image_url: null, message });
}

/** A refusal that no firmware stumbles over; only a wrong method or path, which none sends, is an HTTP error. */
export function refuseTrmnl(request: WireRequest, refused: RefusedAnswer): WireResponse {
  const { refusal, image, refreshSeconds } = refused;
  const endpoint: Endpoint | null = endpointOf(request.path);
  if (endpoint === "log") return noContent;
  if (endpoint === null) return jsonResponse(404, { status: 404, error: refusal.detail });
  if (refusal.reason === "method") {
    const headers = refusalHeaders("method", { allow: "GET", refreshSeconds });
    return jsonResponse(405, { status: 405, error: refusal.detail }, headers);
  }
  if (endpoint === "setup") return refuseSetup(refusal.detail);
  if (endpoint === "current") return current(404, image, { refreshSeconds, error: refusal.detail });
  const specialFunction = request.headers.get("special_function")?.toLowerCase() === "true";
  return display(image, { refreshSeconds, specialFunction });
}
