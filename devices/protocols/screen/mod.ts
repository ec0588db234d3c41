import { encodings, toEncodingName } from "../../../renderers/panels.ts";
import { emptyClaim, readHardwareId, readName, readToken } from "../../identify.ts";
import type { DeviceClaim, Poll, Protocol, Reading, WireRequest } from "../../poll.ts";
import { readFields, readPress } from "../../press.ts";
import { readGlass } from "../../read_glass.ts";
import { readTelemetry } from "../../telemetry.ts";
import { answerScreen, refuseScreen } from "./answer.ts";

const BODY_LIMIT = 16 * 1024;

/** `.png, .bmp or .raw`. */
const EXTENSIONS = Object.keys(encodings).map((name) => `.${name}`).join(", ").replace(
  /, ([^,]*)$/,
  " or $1",
);

/** What an address names: a device and an encoding, or a device and its buttons. */
interface Address {
  readonly friendlyId: string;
  readonly isPress: boolean;
  readonly extension: string | null;
}

/** Reads `/screens/A1B2C3.png`, `/screens/A1B2C3` (the panel's own encoding) or `/screens/A1B2C3/press`. */
function readAddress(path: string): Address | null {
  const found = /^\/screens\/([A-Za-z0-9_-]{1,32})(?:\.([A-Za-z]{1,8})|(\/press))?$/.exec(path);
  if (found === null) return null;
  const extension = found[2] === undefined ? null : toEncodingName(found[2]);
  if (found[2] !== undefined && extension === null) return null;
  return { friendlyId: found[1]!.toUpperCase(), isPress: found[3] !== undefined, extension };
}

function readClaim(request: WireRequest, friendlyId: string | null): DeviceClaim {
  const { headers, query } = request;
  return {
    ...emptyClaim,
    // The access point of OpenEPaperLink tells for which label it asks.
    hardwareId: readHardwareId(headers.get("x-esl-mac")) ?? readHardwareId(headers.get("id")),
    friendlyId,
    token: readToken(headers) ?? (query.get("token")?.trim() || null),
    model: readName(headers.get("model"), 64),
    ...readGlass(headers),
  };
}

function read(request: WireRequest): Reading {
  const address = readAddress(request.path);
  const claim = readClaim(request, address?.friendlyId ?? null);
  if (address === null) {
    const detail = `Cannot find the screen: found ${request.path.slice(0, 80)}, ` +
      `expected /screens/ and a device's six characters with ${EXTENSIONS}`;
    return { refusal: { reason: "unknown-device", detail }, claim };
  }
  // A HEAD only looks: it moves neither queue nor playlist on.
  const isLook = request.method === "HEAD" && !address.isPress;
  const expected = address.isPress ? "POST" : "GET";
  if (request.method !== expected && !isLook) {
    const detail = `Cannot take the method: found ${request.method.slice(0, 40)}, expected ${expected}`;
    return { refusal: { reason: "method", detail }, claim };
  }
  const poll: Poll = {
    protocol: "screen",
    event: isLook ? "peek" : "poll",
    claim,
    press: null,
    telemetry: readTelemetry(request.headers, request.query),
    logEntries: [],
    extension: address.extension,
    specialFunction: false,
    ifNoneMatch: request.headers.get("if-none-match"),
    ifModifiedSince: request.headers.get("if-modified-since"),
  };
  if (!address.isPress) return { poll };
  const body = readFields(request.body, BODY_LIMIT);
  if ("refusal" in body) return { ...body, claim };
  const reading = readPress(body.fields);
  return "refusal" in reading
    ? { ...reading, claim }
    : { poll: { ...poll, event: "press", press: reading.press } };
}

/** The protocol of any client that wants the bytes themselves: one address per device, conditional requests. */
export const screen: Protocol = {
  name: "screen",
  bodyLimit: BODY_LIMIT,
  refusalNeedsImage: false,
  read,
  answer: answerScreen,
  refuse: refuseScreen,
};
