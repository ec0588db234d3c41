import {
  cancelRequest,
  findApp,
  findDevice,
  type RequestRow,
  requeueRequest,
} from "../../../database/mod.ts";
import type { Notice } from "../../pages/notice/mod.ts";
import type { Services } from "../../services.ts";

/** Cancels a request if it still waits; the notice says what became of it, and holds the way back. */
export async function cancelQueued(services: Services, request: RequestRow): Promise<Notice> {
  const { db, clock, undos } = services;
  const after = await cancelRequest(db, request.id, clock.now().epochMilliseconds);
  tell(services, request);
  if (after?.status !== "cancelled") {
    return { text: `It could not be cancelled any more: it is ${after?.status}.`, kind: "bad" };
  }
  const name = undos.keep({ run: () => queueAgain(services, request), page: "/queue" });
  return { text: "Cancelled.", kind: "good", undo: { action: "/undo", fields: { name } } };
}

/** Puts a cancelled request back in its place; answers what became of it. */
async function queueAgain(services: Services, request: RequestRow): Promise<string> {
  const { db, clock } = services;
  const { id, appId, deviceId } = request;
  if (appId !== null && await findApp(db, appId) === null) return "Its app is no longer there.";
  if (deviceId !== null && await findDevice(db, deviceId) === null) return "Its device is no longer there.";
  const after = await requeueRequest(db, id, clock.now().epochMilliseconds);
  tell(services, request);
  if (after?.status === "queued") return "It waits in the queue again.";
  return "It ended in the meantime, so it stays out of the queue.";
}

function tell({ clock, events }: Services, { id, deviceId }: RequestRow): void {
  events.emit({ kind: "request", at: clock.now(), deviceId, id });
}
