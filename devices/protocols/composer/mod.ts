import { emptyClaim, readHardwareId, readName, readPixels, readToken } from "../../identify.ts";
import type {
  Answer,
  DeviceClaim,
  Poll,
  Protocol,
  Reading,
  RefusedAnswer,
  WireHeaders,
  WireRequest,
  WireResponse,
} from "../../poll.ts";
import { type Fields, readFields, readPress } from "../../press.ts";
import { readGlass } from "../../read_glass.ts";
import { readTelemetry } from "../../telemetry.ts";
import { jsonResponse, noContent, toSeconds } from "../json.ts";
import { refusalHeaders, refusalStatus } from "../refusal.ts";
import { COMPOSER_BUTTONS, fitBody, fitErrorBody } from "./body.ts";

const BODY_LIMIT = 16 * 1024;

/** The protocol's first user asks with a bare GET: who names no model is taken for it. */
const UNNAMED = "M5StickCPLUS2";

/** `device` names a model, not a unit; a unit may add an id, as the field `id` or the header `ID`. */
function readClaim(fields: Fields, headers: WireHeaders): DeviceClaim {
  const glass = readGlass(headers);
  return {
    ...emptyClaim,
    hardwareId: readHardwareId(fields.id) ?? readHardwareId(headers.get("id")),
    token: readToken(headers),
    model: readName(fields.device, 64) ?? readName(headers.get("model"), 64) ?? UNNAMED,
    ...glass,
    width: readPixels(fields.width) ?? glass.width,
    height: readPixels(fields.height) ?? glass.height,
  };
}

/** The event of these fields; a bare GET is an `init`, because firmware asks so on boot and on refresh. */
function readEvent(fields: Fields, request: WireRequest): Reading {
  const claim = readClaim(fields, request.headers);
  const event = fields.event ?? (request.method === "GET" ? "init" : undefined);
  const poll: Poll = {
    protocol: "composer",
    event: "init",
    claim,
    press: null,
    telemetry: readTelemetry(request.headers, request.query),
    logEntries: [],
    extension: null,
    specialFunction: false,
    ifNoneMatch: null,
    ifModifiedSince: null,
  };
  if (event === "init") return { poll };
  if (event === "press") {
    const reading = readPress(fields, COMPOSER_BUTTONS);
    return "refusal" in reading
      ? { ...reading, claim }
      : { poll: { ...poll, event: "press", press: reading.press } };
  }
  const found = event === undefined ? "no event" : JSON.stringify(event).slice(0, 40);
  const detail = `Cannot take the event: found ${found}, expected "init" or "press"`;
  return { refusal: { reason: "unknown-event", detail }, claim };
}

function read(request: WireRequest): Reading {
  if (request.method === "GET") return readEvent(Object.fromEntries(request.query), request);
  if (request.method !== "POST") {
    const detail = `Cannot take the method: found ${request.method.slice(0, 40)}, expected GET or POST`;
    return { refusal: { reason: "method", detail }, claim: readClaim({}, request.headers) };
  }
  const reading = readFields(request.body, BODY_LIMIT);
  if ("refusal" in reading) return { ...reading, claim: readClaim({}, request.headers) };
  return readEvent(reading.fields, request);
}

function answer(_poll: Poll, answer: Answer | null): WireResponse {
  if (answer === null) return noContent;
  const parts = { ...answer, imageUrl: answer.image.url, refreshSeconds: toSeconds(answer.refreshSeconds) };
  return jsonResponse(200, fitBody(parts));
}

function refuse(_request: WireRequest, refused: RefusedAnswer): WireResponse {
  const { reason, detail } = refused.refusal;
  const options = { allow: "GET, POST", refreshSeconds: toSeconds(refused.refreshSeconds) };
  return jsonResponse(
    refusalStatus[reason],
    fitErrorBody(refused.labels, detail),
    refusalHeaders(reason, options),
  );
}

/** The protocol of handhelds that draw their own captions: one address, JSON both ways, under 1,024 bytes. */
export const composer: Protocol = {
  name: "composer",
  bodyLimit: BODY_LIMIT,
  refusalNeedsImage: false,
  read,
  answer,
  refuse,
};
