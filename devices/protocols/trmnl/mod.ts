import { emptyClaim, readHardwareId, readName, readToken } from "../../identify.ts";
import type {
  DeviceClaim,
  Poll,
  PollEvent,
  Protocol,
  Reading,
  Refusal,
  WireHeaders,
  WireRequest,
} from "../../poll.ts";
import { readGlass } from "../../read_glass.ts";
import { readTelemetry } from "../../telemetry.ts";
import { answerTrmnl, refuseTrmnl } from "./answer.ts";
import { type Endpoint, endpointOf } from "./endpoint.ts";
import { readLogEntries } from "./log_entries.ts";

// A device empties its queue once it is told 204, so a long log is taken whole.
const BODY_LIMIT = 1024 * 1024;

const events: Readonly<Record<Endpoint, PollEvent>> = {
  setup: "setup",
  display: "poll",
  log: "log",
  current: "peek",
};

/** Kindles name no model, but they alone report their glass as `png-width` and `png-height`. */
function readClaim(headers: WireHeaders): DeviceClaim {
  return {
    ...emptyClaim,
    hardwareId: readHardwareId(headers.get("id")),
    token: readToken(headers),
    model: readName(headers.get("model"), 64) ?? (headers.has("png-width") ? "kindle" : null),
    ...readGlass(headers),
  };
}

/** Why this request cannot be a poll, or null when it can. Log entries are taken from anybody. */
function refusalOf(endpoint: Endpoint | null, request: WireRequest, claim: DeviceClaim): Refusal | null {
  if (endpoint === null) {
    const detail = `Cannot find the address: found ${request.path.slice(0, 80)}, expected /api/display`;
    return { reason: "malformed", detail };
  }
  const expected = endpoint === "log" ? "POST" : "GET";
  if (request.method !== expected) {
    const detail = `Cannot take the method: found ${request.method.slice(0, 40)}, expected ${expected}`;
    return { reason: "method", detail };
  }
  if (endpoint === "setup" && claim.hardwareId === null) {
    return { reason: "malformed", detail: "Cannot set the device up: found no ID header, expected its MAC" };
  }
  if (endpoint !== "log" && claim.hardwareId === null && claim.token === null) {
    return {
      reason: "missing-token",
      detail: "Cannot tell the device: found neither ID nor Access-Token header",
    };
  }
  return null;
}

function read(request: WireRequest): Reading {
  const { headers } = request;
  const claim = readClaim(headers);
  const endpoint = endpointOf(request.path);
  const refusal = refusalOf(endpoint, request, claim);
  if (refusal !== null || endpoint === null) return { refusal: refusal!, claim };
  const poll: Poll = {
    protocol: "trmnl",
    event: events[endpoint],
    claim,
    press: null,
    telemetry: readTelemetry(headers),
    logEntries: endpoint === "log" ? readLogEntries(request.body, BODY_LIMIT) : [],
    extension: null,
    specialFunction: headers.get("special_function")?.trim().toLowerCase() === "true",
    ifNoneMatch: null,
    ifModifiedSince: null,
  };
  return { poll };
}

/** The protocol of TRMNL firmware and its clones: headers in, compact JSON out, images by address. */
export const trmnl: Protocol = {
  name: "trmnl",
  bodyLimit: BODY_LIMIT,
  refusalNeedsImage: true,
  read,
  answer: answerTrmnl,
  refuse: refuseTrmnl,
};
