import type { Rgb } from "../renderers/mod.ts";

/** Headers as protocols read them: by their names in lower case, or one after another. */
export type WireHeaders = Pick<Headers, "get" | "has"> & Iterable<readonly [string, string]>;

/** What travels to the server, before any protocol has read it. */
export interface WireRequest {
  readonly method: string;
  /** Path without the query, with doubled and trailing slashes already folded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: WireHeaders;
  readonly body: Uint8Array;
}

/** What travels back: a protocol's answer in parts. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Text, or the bytes of an image; null for answers without a body. */
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/** Names of the wire protocols. */
export type ProtocolName = "composer" | "trmnl" | "screen";

/** All that a device says of itself; each field null when it said nothing. */
export interface DeviceClaim {
  /** A MAC or serial number, upper case: `AA:BB:CC:DD:EE:FF`. */
  readonly hardwareId: string | null;
  readonly friendlyId: string | null;
  /** The secret as sent; null when missing or empty. Never stored or logged. */
  readonly token: string | null;
  /** The model's name as the firmware spells it. */
  readonly model: string | null;
  /** Pixels, as the device reports its glass. */
  readonly width: number | null;
  readonly height: number | null;
  /** How the device is mounted, whatever way its glass is wired. */
  readonly orientation: "landscape" | "portrait" | null;
  /** What its inks look like, one color for each in the pixel format's order. */
  readonly palette: readonly Rgb[] | null;
}

/** A button event sent by a device. */
export interface Press {
  readonly button: string;
  /** The caption that the user saw, or null when the device did not say. */
  readonly value: string | null;
  /** The device's uptime in milliseconds, or null when the device did not say. */
  readonly uptime: number | null;
}

/** What a device reports of its condition; a field is left out when the device did not say. */
export interface Telemetry {
  readonly batteryVolts?: number;
  /** 0 to 100. */
  readonly batteryPercent?: number;
  readonly charging?: boolean;
  readonly usbConnected?: boolean;
  /** dBm, negative. */
  readonly rssi?: number;
  readonly firmware?: string;
  /** Seconds, as the device believes its rate to be. */
  readonly refreshRate?: number;
  /** Why it came: `timer`, `button`, `powercycle`. */
  readonly updateSource?: string;
  /** True when the device still holds the image of its last answer. */
  readonly imageCached?: boolean;
  /** As the device says it: how long it was awake the last time. */
  readonly wakeTime?: string;
  readonly wifiBand?: string;
  /** Which of the panel's waveforms the device uses. */
  readonly temperatureProfile?: string;
  /** Records of attached sensors, each a map of its fields. */
  readonly sensors?: readonly Readonly<Record<string, string>>[];
}

/** Why a device came. */
export type PollEvent =
  /** Asks for a token: only the `trmnl` protocol does. */
  | "setup"
  /** Starts, starts again or refreshes; firmware does not tell which. */
  | "init"
  | "poll"
  | "press"
  /** Looks at what is on show without moving queue or playlist on. */
  | "peek"
  /** Leaves entries of its own log. */
  | "log";

/** One visit by a device, whatever protocol it spoke. */
export interface Poll {
  readonly protocol: ProtocolName;
  readonly event: PollEvent;
  readonly claim: DeviceClaim;
  /** Set exactly when event is `press`. */
  readonly press: Press | null;
  readonly telemetry: Telemetry;
  /** Log entries, set when event is `log`; strings or objects as the device sent them. */
  readonly logEntries: readonly unknown[];
  /** The encoding asked for by name (`screen` protocol: `png`, `raw`), or null for the panel's own. */
  readonly extension: string | null;
  /** True when the `trmnl` request carried `special_function: true`. */
  readonly specialFunction: boolean;
  readonly ifNoneMatch: string | null;
  readonly ifModifiedSince: string | null;
}

/** A request that a protocol cannot take; `reason` decides the status. */
export type RefusalReason =
  | "malformed"
  | "unknown-event"
  | "unknown-button"
  | "too-large"
  | "method"
  | "unknown-device"
  | "missing-token"
  | "wrong-token"
  | "closed"
  | "failed";

/** Why a poll is not served. `detail` is a sentence that says what was found and what is accepted. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly detail: string;
}

/** A protocol either reads a poll, or refuses what came and says as much as it understood. */
export type Reading =
  | { readonly poll: Poll }
  | { readonly refusal: Refusal; readonly claim: DeviceClaim | null };

/** The image of an answer. */
export interface AnswerImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly extension: string;
  /** SHA-256 of the bytes, 64 hex digits. */
  readonly hash: string;
  /** When these pixels were first composed. */
  readonly composedAt: Temporal.Instant;
  /** Absolute address. */
  readonly url: string;
}

/** What the server found for a poll; each protocol says it in its own form. */
export interface Answer {
  readonly friendlyId: string;
  readonly image: AnswerImage;
  /** Captions on show, admin overrides applied, a caption for each button of the model. */
  readonly labels: Readonly<Record<string, string>>;
  readonly text: string | null;
  /** Kind of the app on show. */
  readonly app: string;
  /** Seconds, an integer of at least 1. */
  readonly refreshSeconds: number;
  /**
   * Since when this device has been shown these pixels without a break, where the server knows it: makes
   * `Last-Modified` a date that only grows, so that `If-Modified-Since` may be any later one.
   */
  readonly shownSince?: Temporal.Instant | null;
  /** The new token; set only when the poll was a `setup`. */
  readonly token: string | null;
}

/** What is known when a poll is refused. */
export interface RefusedAnswer {
  readonly refusal: Refusal;
  /** Captions on show, where the device is known. */
  readonly labels: Readonly<Record<string, string>> | null;
  /** A drawn problem for the claimed panel, where the protocol always needs an image. */
  readonly image: AnswerImage | null;
  readonly refreshSeconds: number;
}

/** One wire protocol. Pure: no clock, no database, no network. */
export interface Protocol {
  readonly name: ProtocolName;
  /** Bytes of body that it takes at most. */
  readonly bodyLimit: number;
  /** True when a refusal must carry an image, because the firmware misbehaves without one. */
  readonly refusalNeedsImage: boolean;
  /** Reads a request into a poll, or says why it cannot. Never throws on any input. */
  read(request: WireRequest): Reading;
  /** The answer in the protocol's own form; null answers a poll that only left log entries. */
  answer(poll: Poll, answer: Answer | null): WireResponse;
  /** A refusal in the protocol's own form: never one that makes firmware misbehave. */
  refuse(request: WireRequest, refused: RefusedAnswer): WireResponse;
}
