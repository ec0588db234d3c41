import { z } from "@hono/zod-openapi";
import type { Matched } from "../../bulk/mod.ts";

/** A selector that says which devices are changed. */
export const selectorSchema = z.string().max(1000).openapi({
  description: "Which devices, by their labels: room=lobby, floor!=2, room in (lobby,attic), room, !room",
  example: "room=lobby",
});

/** What a change by selector answers. */
export const matchedSchema = z.object({
  matched: z.number().int(),
  device_ids: z.array(z.string()),
}).openapi("Matched");

/** What a change by selector did, as the API says it. */
export function toMatchedJson({ matched, deviceIds }: Matched): z.infer<typeof matchedSchema> {
  return { matched, device_ids: [...deviceIds] };
}
