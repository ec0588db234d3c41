import { z } from "@hono/zod-openapi";
import type { ExchangeRow } from "../../../database/mod.ts";
import { redactExchange } from "../../redact.ts";
import { readReductions } from "../../reductions.ts";
import { timeOutput, toTime } from "./time.ts";

const headers = z.record(z.string(), z.string());
const bodyLength = z.number().optional().openapi({
  description: "Bytes that travelled; the body on record is cut at 64 KiB",
});

/** An exchange as it is answered. */
export const exchangeSchema = z.object({
  id: z.string(),
  at: timeOutput,
  device_id: z.string().nullable(),
  protocol: z.string(),
  method: z.string(),
  path: z.string().openapi({ description: "With its query" }),
  request: z.object({ headers, body: z.string().nullable(), body_length: bodyLength }),
  response: z.object({
    status: z.number(),
    headers,
    body: z.string().nullable(),
    body_length: bodyLength,
    image: z.string().nullable().openapi({ description: "Content hash of the image" }),
  }),
  app_id: z.string().nullable(),
  request_id: z.string().nullable(),
  timings: z.record(z.string(), z.number()).openapi({ description: "Milliseconds by stage" }),
  error: z.string().nullable(),
  reductions: z.array(z.string()).openapi({
    description: "What was given up to stay under the panel's byte limit",
  }),
}).openapi("Exchange");

/** An exchange as the API says it. */
export function toExchangeJson(row: ExchangeRow): z.infer<typeof exchangeSchema> {
  const exchange = redactExchange(row);
  const { request, response } = exchange;
  return {
    id: exchange.id,
    at: toTime(exchange.at),
    device_id: exchange.deviceId,
    protocol: exchange.protocol,
    method: exchange.method,
    path: exchange.path,
    request: { headers: request.headers, body: request.body, body_length: request.bodyLength },
    response: {
      status: response.status,
      headers: response.headers,
      body: response.body,
      body_length: response.bodyLength,
      image: response.image,
    },
    app_id: exchange.appId,
    request_id: exchange.requestId,
    timings: exchange.timings,
    error: exchange.error,
    reductions: readReductions(exchange),
  };
}
