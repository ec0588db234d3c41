import assert from "node:assert/strict";
import type { Admin } from "../admin.ts";

/** A server's API, called as its admin. */
export type Caller = Admin;

/** How many requests each side queues. */
export const MESSAGES = 3;

/** The id of the device with this hardware id. */
export async function deviceOf(admin: Caller, hardwareId: string): Promise<string> {
  const { body } = await admin.get("/api/v1/devices?limit=100");
  const found = body.data.find((device: { hardware_id: string }) => device.hardware_id === hardwareId);
  assert.ok(found, `${hardwareId} is not among ${JSON.stringify(body).slice(0, 500)}`);
  return found.id;
}

/** Writes a device's name and the caption of its first button on one server; all of them must tell both. */
export async function isSeenBy(
  readers: readonly Caller[],
  writer: Caller,
  { id, name, caption }: { readonly id: string; readonly name: string; readonly caption: string },
): Promise<void> {
  const named = await writer.patch(`/api/v1/devices/${id}`, { name });
  assert.equal(named.status, 200, JSON.stringify(named.body));
  const labels = `/api/v1/devices/${id}/button_labels`;
  const hasButtons = Object.keys((await writer.get(labels)).body).length > 0;
  if (hasButtons) assert.equal((await writer.put(labels, { A: caption })).status, 200);
  for (const reader of readers) {
    assert.equal((await reader.get(`/api/v1/devices/${id}`)).body.name, name);
    if (hasButtons) assert.match(JSON.stringify((await reader.get(labels)).body), new RegExp(caption));
  }
}

/** Queues messages, each for whichever device comes first. */
export async function queueMessages(admin: Caller): Promise<void> {
  for (let number = 0; number < MESSAGES; number++) {
    const app = { kind: "message", settings: { title: `Number ${number}` } };
    const { status, body } = await admin.post("/api/v1/requests", { app, selector: "!room" });
    assert.equal(status, 201, JSON.stringify(body));
  }
}

/** What a server tells of its newest exchanges, as text without addresses of its own. */
export async function exchangesOf(admin: Caller): Promise<readonly unknown[]> {
  const { status, body } = await admin.get("/api/v1/exchanges?limit=100");
  assert.equal(status, 200);
  assert.ok(body.data.length === 100, `found ${body.data.length} exchanges`);
  return body.data;
}
