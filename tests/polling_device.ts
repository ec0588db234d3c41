import assert from "node:assert/strict";
import type { ProtocolName } from "../devices/mod.ts";

/** A device that polls a real server over one wire protocol, as plain HTTP; nothing of the server's code. */
export interface PollingDevice {
  readonly protocol: ProtocolName;
  /**
   * One poll; `marker` goes into its query. With milliseconds since its start a handheld presses button A. Returns when
   * the whole answer is here. Rejects with an AssertionError on any other answer, and with a TypeError on none.
   */
  poll(marker?: string, pressedAt?: number | null): Promise<PolledScreen>;
  /** Leaves a log entry, where the protocol has logs; whether it was taken. */
  sendLog?(text: string): Promise<boolean>;
}

/** What a device holds after a poll. */
export interface PolledScreen {
  readonly labels: Readonly<Record<string, string>> | null;
  /** The image's bytes, or null for a device that draws captions only. */
  readonly bytes: Uint8Array | null;
  /** SHA-256 of the image as the server names it in hex, or null where it names none. */
  readonly hash: string | null;
  /** Where the image is, for a device that is told so. */
  readonly imageUrl: string | null;
}

/** Which device, and what it takes for an answer. */
export interface DeviceOptions {
  readonly protocol: ProtocolName;
  /** 0 to 255; its own number for each device. */
  readonly number: number;
  /** Whether a drawn problem, as there is one while the database is away, is an answer too. */
  readonly takesProblems?: boolean;
}

interface Connection {
  readonly url: string;
  readonly mac: string;
  readonly takesProblems: boolean;
}

/** The token and name that a server gave a device at `GET /api/setup`. */
async function setUp({ url, mac }: Connection): Promise<{ token: string; friendlyId: string }> {
  const response = await fetch(`${url}/api/setup`, {
    headers: { ID: mac, Model: "og", Width: "800", Height: "480" },
  });
  const body = await response.json();
  assert.equal(body.status, 200, JSON.stringify(body));
  return { token: body.api_key, friendlyId: body.friendly_id };
}

/** The MAC of the n-th test device. */
export function macOf(number: number): string {
  return `02:00:00:00:00:${number.toString(16).padStart(2, "0")}`.toUpperCase();
}

/** The whole answer. Throws a TypeError where nobody answers, also behind a balancer that says so. */
async function ask(url: string, headers: Record<string, string> = {}): Promise<Response> {
  const response = await fetch(url, { headers });
  const bytes = await response.bytes();
  if (response.status === 502) throw new TypeError("no node answers");
  return new Response(bytes, { status: response.status, headers: response.headers });
}

async function readImage(response: Response, { takesProblems }: Connection): Promise<Uint8Array> {
  const { status } = response;
  // Without a screen to fall back on it is a problem, drawn, that says when to come again.
  assert.ok(status === 200 || (takesProblems && status === 503), `an image: ${status}`);
  assert.match(response.headers.get("content-type") ?? "", /^image\//);
  return await response.bytes();
}

function queryOf(marker: string | undefined): string {
  return marker === undefined ? "" : `marker=${marker}`;
}

/** Makes the n-th device of a protocol known to the server. */
export async function connectDevice(
  url: string,
  { protocol, number, takesProblems = false }: DeviceOptions,
): Promise<PollingDevice> {
  const connection = { url, mac: macOf(number), takesProblems };
  if (protocol === "composer") return handheld(connection);
  const known = await setUp(connection);
  return protocol === "screen" ? fetcher(connection, known) : terminal(connection, known.token);
}

function handheld({ url, mac, takesProblems }: Connection): PollingDevice {
  return {
    protocol: "composer",
    async poll(marker, pressedAt = null) {
      const event = pressedAt === null ? "event=init" : `event=press&button=A&ts_ms=${pressedAt}`;
      const query = `device=M5StickCPLUS2&${event}&id=${encodeURIComponent(mac)}&${queryOf(marker)}`;
      const response = await ask(`${url}/?${query}`);
      const { labels } = await response.json();
      if (!takesProblems) assert.equal(response.status, 200);
      assert.ok(
        ["A", "B", "C"].every((button) => typeof labels?.[button] === "string"),
        JSON.stringify(labels),
      );
      return { labels, bytes: null, hash: null, imageUrl: null };
    },
  };
}

function fetcher(
  connection: Connection,
  { token, friendlyId }: { token: string; friendlyId: string },
): PollingDevice {
  return {
    protocol: "screen",
    async poll(marker) {
      const address = `${connection.url}/screens/${friendlyId}.png?${queryOf(marker)}`;
      const response = await ask(address, { "Access-Token": token });
      const hash = /^"([0-9a-f]{64})"$/.exec(response.headers.get("etag") ?? "")?.[1] ?? null;
      return { labels: null, bytes: await readImage(response, connection), hash, imageUrl: null };
    },
  };
}

function terminal(connection: Connection, token: string): PollingDevice {
  const { url, mac } = connection;
  const headers = { ID: mac, "Access-Token": token, Model: "og", Width: "800", Height: "480" };
  return {
    protocol: "trmnl",
    async poll(marker) {
      const response = await ask(`${url}/api/display?${queryOf(marker)}`, headers);
      assert.equal(response.status, 200);
      const body = await response.json();
      assert.equal(body.status, 0, JSON.stringify(body));
      assert.ok(Number.isInteger(body.refresh_rate) && body.refresh_rate >= 1, JSON.stringify(body));
      const hash = /^http:\/\/.+\/images\/([0-9a-f]{64})\.\w+$/.exec(body.image_url)?.[1] ?? null;
      assert.ok(hash !== null, JSON.stringify(body));
      // The image is not part of the poll: a server that dies in between has still answered.
      const bytes = marker === undefined ? await readImage(await ask(body.image_url), connection) : null;
      return { labels: null, bytes, hash, imageUrl: body.image_url };
    },
    async sendLog(message) {
      const body = JSON.stringify({ logs: [{ created_at: 1, id: 1, message }] });
      const sent = { ...headers, "content-type": "application/json" };
      const response = await fetch(`${url}/api/log`, { method: "POST", headers: sent, body });
      await response.body?.cancel();
      if (response.status === 502) throw new TypeError("no node answers");
      return response.status === 204;
    },
  };
}
