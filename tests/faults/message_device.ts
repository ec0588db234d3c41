import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import type { TestApp } from "../../server/app_fixture.ts";

/** What a device got. */
export interface Polled {
  readonly status: number;
  readonly bytes: Uint8Array;
}

/** Whether two polls got the same answer. */
export function isSame(one: Polled, other: Polled): boolean {
  return one.status === other.status && Buffer.compare(one.bytes, other.bytes) === 0;
}

/** A device that shows a message of its own, and a way to poll as it; its screen must always be an image. */
export async function addMessageDevice(test: TestApp, title: string) {
  const app = await test.admin("POST", "/api/v1/apps", { kind: "message", settings: { title } });
  const device = await test.admin("POST", "/api/v1/devices", { name: title, default_app_id: app.id });
  async function poll(): Promise<Polled> {
    const response = await test.fetch(`/screens/${device.friendly_id}.png?token=${device.token}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    assert.equal(response.headers.get("content-type"), "image/png");
    return { status: response.status, bytes };
  }
  return {
    say: (words: string) => test.admin("PATCH", `/api/v1/apps/${app.id}`, { settings: { title: words } }),
    poll,
    /** Polls until another screen comes: the worker that takes the place of a lost one has to start first. */
    async pollAfter(before: Polled): Promise<Polled> {
      for (let polls = 0; polls < 20; polls++) {
        const polled = await poll();
        if (!isSame(polled, before)) return polled;
      }
      return assert.fail("no other screen came");
    },
  };
}
