import { createRoute } from "@hono/zod-openapi";
import type { ServerEvent } from "../../events.ts";
import type { Services } from "../../services.ts";
import { problems, resource } from "./resource.ts";

/** Milliseconds between two comments that tell proxies and the other end that the line still holds. */
const HEARTBEAT = 20_000;
/** Bytes that wait for a reader at most; one that falls further behind is cut off, and comes again. */
const BACKLOG = 64 * 1024;

const watch = createRoute({
  method: "get",
  path: "/events",
  tags: ["events"],
  summary:
    "What happens, as it happens: poll, press, exchange (any other pair), request, label, device, hook and app",
  responses: {
    200: {
      description: "Server-sent events; `data` is `{kind, at, device_id, id}`",
      content: { "text/event-stream": { schema: { type: "string" } } },
    },
    ...problems,
  },
});

/** The stream of events. */
export const eventRoutes = resource();

eventRoutes.openapi(watch, (c) => {
  const headers = {
    "content-type": "text/event-stream",
    "cache-control": "no-cache",
    // nginx would keep events until its buffer is full.
    "x-accel-buffering": "no",
  };
  return new Response(c.req.method === "HEAD" ? null : eventStream(c.var.services), { headers });
});

/** Events as bytes of a `text/event-stream`, until the reader leaves or the server ends. */
export function eventStream(
  { events, closing }: Pick<Services, "events" | "closing">,
): ReadableStream<Uint8Array> {
  let end = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const send = (text: string) => {
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) < 0) close();
      };
      const close = () => {
        end();
        controller.close();
      };
      const unsubscribe = events.subscribe((event) => send(toEventText(event)));
      const heartbeat = setInterval(() => send(":\n\n"), HEARTBEAT);
      closing.addEventListener("abort", close);
      end = () => {
        unsubscribe();
        clearInterval(heartbeat);
        closing.removeEventListener("abort", close);
      };
      send("retry: 3000\n\n");
      if (closing.aborted) close();
    },
    cancel: () => end(),
  }, new ByteLengthQueuingStrategy({ highWaterMark: BACKLOG }));
}

function toEventText({ kind, at, deviceId, id }: ServerEvent): string {
  const data = JSON.stringify({ kind, at: at.toString(), device_id: deviceId, id });
  return `event: ${kind}\ndata: ${data}\n\n`;
}
