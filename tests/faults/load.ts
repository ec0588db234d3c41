import assert from "node:assert/strict";
import type { ProtocolName } from "../../devices/mod.ts";
import { ADMIN_PASSWORD } from "../admin.ts";
import { connectDevice, type PollingDevice } from "../polling_device.ts";

/** One of each protocol. */
export const PROTOCOLS: readonly ProtocolName[] = ["composer", "trmnl", "screen"];

/** Makes one device of each protocol known to a server; `first` is the number of the first of them. */
export function connectEach(url: string, first = 0): Promise<PollingDevice[]> {
  return Promise.all(
    PROTOCOLS.map((protocol, place) => connectDevice(url, { protocol, number: first + place })),
  );
}

/** Lets each device poll once with a marker of its own; the markers, all of which were answered validly. */
export async function pollEach(devices: readonly PollingDevice[], name: string): Promise<string[]> {
  const markers = devices.map(({ protocol }, place) => `${name}-${protocol}-${place}`);
  await Promise.all(devices.map((device, place) => device.poll(markers[place])));
  return markers;
}

/** What `/readyz` says: its status and body. */
export async function readiness(url: string): Promise<{ status: number; trouble?: string; detail?: string }> {
  const response = await fetch(`${url}/readyz`);
  const body = await response.json();
  return { ...body, status: response.status };
}

/**
 * Lets devices poll until the server says what the trouble is, and some times more; the markers, all of which were answered
 * validly. A server that has just lost its connection opens the next one after a pause, and only then sees the trouble.
 */
export async function pollUntilTrouble(
  devices: readonly PollingDevice[],
  { url, trouble }: { readonly url: string; readonly trouble: string },
): Promise<string[]> {
  const markers: string[] = [];
  for (let turn = 0; turn < 300; turn++) {
    markers.push(...await pollEach(devices, `${trouble}${turn}`));
    if ((await readiness(url)).trouble === trouble) return [...markers, ...await pollEach(devices, "more")];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`The server did not say ${trouble}: ${JSON.stringify(await readiness(url))}`);
}

/** A page as the admin gets it, whole or the one that stands for it while it cannot be made. */
export async function readPage(url: string, path: string): Promise<string> {
  const authorization = `Basic ${btoa(`admin:${ADMIN_PASSWORD}`)}`;
  const response = await fetch(url + path, { headers: { authorization, accept: "text/html" } });
  const html = await response.text();
  assert.ok(response.status === 200 || response.status === 503, html);
  return html;
}

/** Waits until the server says that it is ready and nothing waits to be written. Throws after a minute. */
export async function recovers(url: string): Promise<void> {
  let found: unknown = null;
  for (let tries = 0; tries < 600; tries++) {
    const { status, ...said } = await readiness(url);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    if (status === 200 && /^screen_composer_deferred_exchanges 0$/m.test(metrics)) return;
    found = said;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`The server did not recover within a minute: ${JSON.stringify(found)}`);
}
