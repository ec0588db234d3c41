import { createRoute, z } from "@hono/zod-openapi";
import type { ToldEvent } from "../../events.ts";
import type { Services } from "../../services.ts";
import { problems, resource } from "./resource.ts";

/** Milliseconds between two comments that tell proxies and the other end that the line still holds. */
const HEARTBEAT = 20_000;
/** Bytes that wait for a reader at most; what it has not taken by then stays among the recent events. */
const BACKLOG = 16 * 1024;
/** Longest id that anybody has to send. */
const ID_LIMIT = 100;

const watch = createRoute({
  method: "get",
  path: "/events",
  tags: ["events"],
  summary:
    "What happens, as it happens: poll, press, exchange (any other pair), request, label, device, hook and app",
  request: {
    query: z.object({
      after: z.string().max(ID_LIMIT).optional().openapi({
        description: "Id of the last event that is known: what came after it is sent first",
      }),
    }),
    headers: z.object({
      "last-event-id": z.string().max(ID_LIMIT).optional().openapi({
        description: "The same, as an EventSource sends it when it comes again; counts before `after`",
      }),
    }),
  },
  responses: {
    200: {
      description:
        "Server-sent events; `data` is `{kind, at, device_id, id}`. Where it is not known any more what " +
        "came after, or the server was started again, `reset` comes first: whatever was read before may be old",
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
  const after = c.req.valid("header")["last-event-id"] || c.req.valid("query").after;
  return new Response(c.req.method === "HEAD" ? null : eventStream(c.var.services, after), { headers });
});

/**
 * Events as bytes of a `text/event-stream`, until the reader leaves or the server ends: first those after the one that
 * the reader knows, or `reset` where they are not known. A reader so slow that they are forgotten is cut off: it
 * comes again and learns that.
 */
export function eventStream(
  { events, closing }: Pick<Services, "events" | "closing">,
  after = events.last(),
): ReadableStream<Uint8Array> {
  let end = () => {};
  let sent = after;
  const encoder = new TextEncoder();
  type Controller = ReadableStreamDefaultController<Uint8Array>;
  const hasRoom = (controller: Controller) => (controller.desiredSize ?? 0) > 0;
  const send = (controller: Controller, text: string) => controller.enqueue(encoder.encode(text));
  const close = (controller: Controller) => {
    end();
    controller.close();
  };
  const sendOn = (controller: Controller) => {
    let from = sent;
    const told = events.since(from);
    if (told === null) return close(controller);
    for (const event of told) {
      // Whoever waits for bytes asks for more as soon as he gets some: another call of this one goes on from here.
      if (sent !== from || !hasRoom(controller)) return;
      from = sent = event.eventId;
      send(controller, toEventText(event));
    }
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const unsubscribe = events.subscribe(() => sendOn(controller));
      const heartbeat = setInterval(() => hasRoom(controller) && send(controller, ":\n\n"), HEARTBEAT);
      const stop = () => close(controller);
      closing.addEventListener("abort", stop);
      end = () => {
        unsubscribe();
        clearInterval(heartbeat);
        closing.removeEventListener("abort", stop);
      };
      if (events.since(sent) === null) {
        sent = events.last();
        send(controller, `retry: 3000\nevent: reset\ndata: {}\nid: ${sent}\n\n`);
      } else {
        // An id without data is no event: a reader keeps it, and can say it before anything has happened.
        send(controller, `retry: 3000\nid: ${sent}\n\n`);
      }
      if (closing.aborted) stop();
    },
    pull: (controller) => sendOn(controller),
    cancel: () => end(),
  }, new ByteLengthQueuingStrategy({ highWaterMark: BACKLOG }));
}

function toEventText({ eventId, kind, data }: ToldEvent): string {
  return `event: ${kind}\nid: ${eventId}\ndata: ${data}\n\n`;
}
