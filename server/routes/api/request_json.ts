import { z } from "@hono/zod-openapi";
import type { RequestRow } from "../../../database/mod.ts";
import { publicSettings } from "../../secrets.ts";
import { idSchema, pageQuery } from "./page.ts";
import { fields } from "./resource.ts";
import { timeInput, timeOutput, toOptionalTime, toTime } from "./time.ts";

const STATUSES = ["queued", "shown", "expired", "cancelled"] as const;

/** The query of the queue. */
export const requestQuery = fields({
  ...pageQuery,
  status: z.enum(STATUSES).optional(),
  device: z.string().max(64).optional(),
});

/** A request as it is made: one of `app_id` and `app`, and one of `device_id` and `selector`. */
export const newRequest = fields({
  app_id: idSchema.optional(),
  app: fields({ kind: z.string().max(100), settings: z.record(z.string(), z.unknown()).default({}) })
    .optional(),
  device_id: z.string().max(64).optional().openapi({ description: "A device's id or friendly id" }),
  selector: z.string().max(500).optional().openapi({ example: "room=lobby" }),
  priority: z.int().min(-1000).max(1000).default(0).openapi({ description: "Higher goes first" }),
  not_before: timeInput.nullable().optional(),
  expires_at: timeInput.nullable().optional(),
}).openapi("NewRequest");

/** A request as it is answered. */
export const requestSchema = z.object({
  id: z.string(),
  app_id: z.string().nullable(),
  app: z.object({ kind: z.string(), settings: z.record(z.string(), z.unknown()) }).nullable(),
  device_id: z.string().nullable(),
  selector: z.string().nullable(),
  priority: z.number(),
  not_before: timeOutput.nullable(),
  expires_at: timeOutput.nullable(),
  status: z.enum(STATUSES),
  shown_at: timeOutput.nullable(),
  exchange_id: z.string().nullable(),
  created_at: timeOutput,
}).openapi("Request");

/** A request as the API says it. */
export function toRequestJson(request: RequestRow): z.infer<typeof requestSchema> {
  return {
    id: request.id,
    app_id: request.appId,
    app: request.app && { kind: request.app.kind, settings: publicSettings(request.app) },
    device_id: request.deviceId,
    selector: request.selector,
    priority: request.priority,
    not_before: toOptionalTime(request.notBefore),
    expires_at: toOptionalTime(request.expiresAt),
    status: request.status,
    shown_at: toOptionalTime(request.shownAt),
    exchange_id: request.status === "shown" ? request.exchangeId : null,
    created_at: toTime(request.createdAt),
  };
}
