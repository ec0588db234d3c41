import assert from "node:assert/strict";
import type { ProtocolName } from "../devices/mod.ts";

/** A device that polls a real server over one wire protocol, as plain HTTP; nothing of the server's code. */
export interface PollingDevice {
  readonly protocol: ProtocolName;
  /** One poll; `marker` goes into its query. Returns when the whole answer is here. Rejects on any other answer. */
  poll(marker?: string): Promise<PolledScreen>;
}

/** What a device holds after a poll. */
export interface PolledScreen {
  readonly labels: Readonly<Record<string, string>> | null;
  /** The image's bytes, or null for a device that draws captions only. */
  readonly bytes: Uint8Array | null;
}

/** The token and name that a server gave a device at `GET /api/setup`. */
async function setUp(url: string, hardwareId: string): Promise<{ token: string; friendlyId: string }> {
  const response = await fetch(`${url}/api/setup`, {
    headers: { ID: hardwareId, Model: "og", Width: "800", Height: "480" },
  });
  const body = await response.json();
  assert.equal(body.status, 200, JSON.stringify(body));
  return { token: body.api_key, friendlyId: body.friendly_id };
}

/** The MAC of the n-th test device. */
function macOf(number: number): string {
  return `02:00:00:00:00:${number.toString(16).padStart(2, "0")}`.toUpperCase();
}

async function getBytes(url: string, headers: Record<string, string> = {}): Promise<Uint8Array> {
  const response = await fetch(url, { headers });
  const bytes = await response.bytes();
  assert.equal(response.status, 200, `${url}: ${response.status}`);
  assert.match(response.headers.get("content-type") ?? "", /^image\//);
  return bytes;
}

/** Makes the n-th device of a protocol known to the server (0 to 255; its own number for each device). */
export async function connectDevice(
  url: string,
  { protocol, number }: { protocol: ProtocolName; number: number },
): Promise<PollingDevice> {
  const query = (marker: string | undefined) => marker === undefined ? "" : `marker=${marker}`;
  if (protocol === "composer") {
    return {
      protocol,
      async poll(marker) {
        const response = await fetch(
          `${url}/?device=M5StickCPLUS2&event=init&id=${encodeURIComponent(macOf(number))}&${query(marker)}`,
        );
        const { labels } = await response.json();
        assert.equal(response.status, 200);
        assert.ok(
          ["A", "B", "C"].every((button) => typeof labels[button] === "string"),
          JSON.stringify(labels),
        );
        return { labels, bytes: null };
      },
    };
  }
  const { token, friendlyId } = await setUp(url, macOf(number));
  if (protocol === "screen") {
    return {
      protocol,
      async poll(marker) {
        const headers = { "Access-Token": token };
        return {
          labels: null,
          bytes: await getBytes(`${url}/screens/${friendlyId}.png?${query(marker)}`, headers),
        };
      },
    };
  }
  return {
    protocol,
    async poll(marker) {
      const headers = { ID: macOf(number), "Access-Token": token, Model: "og", Width: "800", Height: "480" };
      const response = await fetch(`${url}/api/display?${query(marker)}`, { headers });
      const body = await response.json();
      assert.equal(body.status, 0, JSON.stringify(body));
      assert.ok(Number.isInteger(body.refresh_rate) && body.refresh_rate >= 1);
      // The image is not part of the poll: a server that dies in between has still answered.
      const bytes = marker === undefined ? await getBytes(body.image_url) : null;
      return { labels: null, bytes };
    },
  };
}
