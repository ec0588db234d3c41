import { z } from "@hono/zod-openapi";
import type { DeliveryRow, HookRow } from "../../../database/mod.ts";
import { readText } from "../../hooks/read_text.ts";
import { idSchema } from "./page.ts";
import { fields } from "./resource.ts";
import { timeOutput, toTime } from "./time.ts";

const strategy = z.enum(["replace", "deep_merge", "stream"]);
const guard = z.enum(["open", "secret", "hmac"]);

const shape = {
  app_id: idSchema.nullable().openapi({ description: "The app that it feeds" }),
  strategy: strategy.openapi({ description: "How what is sent changes what is there" }),
  stream_limit: z.int().min(1).max(10_000).openapi({
    description: "Items that a stream keeps of each array",
  }),
  guard: guard.openapi({ description: "What a sender must show" }),
  secret: z.string().min(8).max(200).openapi({ description: "At least 8 characters; never shown again" }),
  signature_header: z.string().regex(/^[A-Za-z0-9-]{1,64}$/, "expected the name of a header").nullable(),
  rate_per_minute: z.int().min(1).max(6_000),
  byte_limit: z.int().min(1).max(1024 * 1024),
};

/** A slug: what stands in the hook's address. */
export const slugSchema = z.string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/i, "expected 1 to 64 letters, digits, - and _")
  .openapi({ example: "doorbell" });

/** A hook as it is made; without a slug it gets one that nobody guesses. */
export const newHook = fields({
  slug: slugSchema.optional(),
  app_id: shape.app_id.default(null),
  strategy: shape.strategy.default("replace"),
  stream_limit: shape.stream_limit.default(50),
  guard: shape.guard.optional(),
  secret: shape.secret.optional(),
  signature_header: shape.signature_header.default(null),
  rate_per_minute: shape.rate_per_minute.default(60),
  byte_limit: shape.byte_limit.default(256 * 1024),
}).openapi("NewHook");

/** What may be changed of a hook. */
export const hookPatch = fields({
  slug: slugSchema.optional(),
  app_id: shape.app_id.optional(),
  strategy: shape.strategy.optional(),
  stream_limit: shape.stream_limit.optional(),
  guard: shape.guard.optional(),
  secret: shape.secret.nullable().optional(),
  signature_header: shape.signature_header.optional(),
  rate_per_minute: shape.rate_per_minute.optional(),
  byte_limit: shape.byte_limit.optional(),
}).openapi("HookPatch");

/** A hook as it is answered: whether it has a secret, never which. */
export const hookSchema = z.object({
  id: z.string(),
  slug: z.string(),
  url: z.string(),
  app_id: z.string().nullable(),
  strategy,
  stream_limit: z.number(),
  guard,
  secret: z.literal("[set]").nullable(),
  signature_header: z.string().nullable(),
  rate_per_minute: z.number(),
  byte_limit: z.number(),
  created_at: timeOutput,
  updated_at: timeOutput,
}).openapi("Hook");

/** A delivery as it is answered. */
export const deliverySchema = z.object({
  id: z.string(),
  at: timeOutput,
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable().openapi({ description: "As text; null where it is not UTF-8" }),
  body_base64: z.string().nullable().openapi({ description: "The bytes of a body that is not UTF-8" }),
  body_length: z.number(),
  address: z.string(),
  outcome: z.enum(["applied", "recorded", "refused"]),
}).openapi("Delivery");

/** A hook as the API says it. */
export function toHookJson(hook: HookRow, baseUrl: string): z.infer<typeof hookSchema> {
  return {
    id: hook.id,
    slug: hook.slug,
    url: `${baseUrl}/hooks/${hook.slug}`,
    app_id: hook.appId,
    strategy: hook.strategy,
    stream_limit: hook.streamLimit,
    guard: hook.guard,
    secret: hook.secret === null ? null : "[set]",
    signature_header: hook.signatureHeader,
    rate_per_minute: hook.ratePerMinute,
    byte_limit: hook.byteLimit,
    created_at: toTime(hook.createdAt),
    updated_at: toTime(hook.updatedAt),
  };
}

/** A delivery as the API says it. */
export function toDeliveryJson(delivery: DeliveryRow): z.infer<typeof deliverySchema> {
  const { id, at, method, path, headers, body, bodyLength, address, outcome } = delivery;
  const text = readText(body);
  return {
    id,
    at: toTime(at),
    method,
    path,
    headers,
    body: text,
    body_base64: text === null ? body.toBase64() : null,
    body_length: bodyLength,
    address,
    outcome,
  };
}
