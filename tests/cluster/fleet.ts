import assert from "node:assert/strict";
import type { ProtocolName } from "../../devices/mod.ts";

/** One answered visit. */
export interface Answered {
  /** Stands in the visit's query, and so in its exchange. */
  readonly marker: string;
  readonly device: number;
  readonly at: number;
  /** Milliseconds since the device's start, for a press; else null. */
  readonly pressedAt: number | null;
  /** Image bytes or captions, to compare with those of another visit. */
  readonly shown: string;
}

/** Devices that poll, each with a pause between, until they are told to stop. */
export interface Fleet {
  readonly count: number;
  readonly answered: readonly Answered[];
  /** Visits that nobody answered, as when every node is gone; the device tries again. */
  readonly unanswered: number;
  /** Answers that the protocol forbids. */
  readonly invalid: readonly string[];
  stop(): Promise<void>;
}

const PROTOCOLS: readonly ProtocolName[] = ["composer", "trmnl", "screen"];

/** Milliseconds between the visits of one device, more or less, unless told. */
const PAUSE = 2500;

/** Every how many visits a handheld presses a button. */
const PRESS_EACH = 3;

interface Connected {
  /** One visit; what it shows. Throws where the answer is not one of the protocol. */
  visit(marker: string, pressedAt: number | null): Promise<string>;
}

/** The hardware id of the n-th device. */
export function hardwareIdOf(number: number): string {
  return `02:00:00:00:01:${number.toString(16).padStart(2, "0")}`.toUpperCase();
}

/** The protocol that the n-th device speaks. */
export function protocolOf(number: number): ProtocolName {
  return PROTOCOLS[number % PROTOCOLS.length] ?? "composer";
}

/** Sets up so many devices, at most 256, and lets them poll. */
export async function startFleet(url: string, count: number, between = PAUSE): Promise<Fleet> {
  const answered: Answered[] = [];
  const invalid: string[] = [];
  const fleet = { unanswered: 0 };
  const stopping = new AbortController();
  const connected: Connected[] = [];
  for (let number = 0; number < count; number++) connected.push(await connect(url, number));

  async function run(device: number, { visit }: Connected): Promise<void> {
    await pause(Math.random() * between, stopping.signal);
    for (let turn = 1; !stopping.signal.aborted; turn++) {
      const marker = `d${device}-${turn}`;
      const presses = protocolOf(device) === "composer" && turn % PRESS_EACH === 0;
      const pressedAt = presses ? turn * 1000 : null;
      try {
        const shown = await visit(marker, pressedAt);
        answered.push({ marker, device, at: Date.now(), pressedAt, shown });
      } catch (error) {
        if (error instanceof assert.AssertionError) invalid.push(`${marker}: ${error.message}`);
        else fleet.unanswered++;
      }
      await pause(between * (0.8 + Math.random() * 0.4), stopping.signal);
    }
  }

  const running = connected.map((each, number) => run(number, each));
  return {
    count,
    answered,
    invalid,
    get unanswered() {
      return fleet.unanswered;
    },
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

async function connect(url: string, number: number): Promise<Connected> {
  const id = hardwareIdOf(number);
  const protocol = protocolOf(number);
  if (protocol === "composer") {
    return { visit: (marker, pressedAt) => visitComposer(url, { id, marker, pressedAt }) };
  }
  const setup = await fetch(`${url}/api/setup`, {
    headers: { id, model: "og", width: "800", height: "480" },
  });
  const { api_key: token, friendly_id: code } = await setup.json();
  assert.equal(typeof token, "string");
  const headers = { id, "access-token": token, model: "og", width: "800", height: "480" };
  return protocol === "trmnl"
    ? { visit: (marker) => visitTrmnl(url, { marker, headers }) }
    : { visit: (marker) => visitScreen(`${url}/screens/${code}.png?marker=${marker}`, token) };
}

async function visitComposer(
  url: string,
  { id, marker, pressedAt }: { id: string; marker: string; pressedAt: number | null },
): Promise<string> {
  const event = pressedAt === null ? "event=init" : `event=press&button=A&ts_ms=${pressedAt}`;
  const query = `device=M5StickCPLUS2&id=${encodeURIComponent(id)}&${event}&marker=${marker}`;
  const response = await answerOf(`${url}/?${query}`, {});
  const { labels } = await response.json();
  const texts = ["A", "B", "C"].map((button) => labels?.[button]);
  assert.ok(texts.every((text) => typeof text === "string"), JSON.stringify(labels));
  return texts.join(" ");
}

async function visitTrmnl(
  url: string,
  { marker, headers }: { marker: string; headers: Record<string, string> },
): Promise<string> {
  const response = await answerOf(`${url}/api/display?marker=${marker}`, headers);
  assert.equal(response.status, 200);
  const answer = await response.json();
  assert.equal(answer.status, 0, JSON.stringify(answer));
  assert.ok(Number.isInteger(answer.refresh_rate) && answer.refresh_rate >= 1, JSON.stringify(answer));
  assert.match(answer.image_url, /^http:\/\/.+\/images\/[0-9a-f]{64}\.\w+$/);
  return answer.filename;
}

async function visitScreen(url: string, token: string): Promise<string> {
  const response = await answerOf(url, { "access-token": token });
  const type = response.headers.get("content-type") ?? "";
  const bytes = await response.bytes();
  // Without a screen to fall back on it is a problem, drawn, that says when to come again.
  assert.ok(response.status === 200 || response.status === 503, String(response.status));
  assert.match(type, /^image\//);
  return `${response.status} ${bytes.length}`;
}

/** The whole answer. Throws a TypeError where nobody answers. */
async function answerOf(url: string, headers: Record<string, string>): Promise<Response> {
  const response = await fetch(url, { headers });
  const bytes = await response.bytes();
  if (response.status === 502) throw new TypeError("no node answers");
  return new Response(bytes, { status: response.status, headers: response.headers });
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done);
  });
}
