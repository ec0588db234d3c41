import type { Row } from "../client.ts";
import { readInteger, readJson, readOptionalText, readText, toJson } from "../row.ts";

/** One logged request and response pair. Times in milliseconds. */
export interface ExchangeRow {
  readonly id: string;
  readonly at: number;
  readonly deviceId: string | null;
  readonly protocol: string;
  readonly method: string;
  /** With its query, secrets redacted. */
  readonly path: string;
  readonly request: {
    readonly headers: Record<string, string>;
    readonly body: string | null;
    /** Bytes of the whole body, where the one on record was cut. */
    readonly bodyLength?: number;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Record<string, string>;
    readonly body: string | null;
    readonly bodyLength?: number;
    /** Content hash of the image that was sent. */
    readonly image: string | null;
  };
  readonly appId: string | null;
  readonly requestId: string | null;
  /** Milliseconds by stage. */
  readonly timings: Record<string, number>;
  readonly error: string | null;
  /** What is needed to compose it again. */
  readonly inputs: Record<string, unknown> | null;
}

/** Columns of an exchange. */
export function toColumns(exchange: ExchangeRow): Row {
  const { status, image, ...response } = exchange.response;
  return {
    id: exchange.id,
    at: exchange.at,
    device_id: exchange.deviceId,
    protocol: exchange.protocol,
    method: exchange.method,
    path: exchange.path,
    request: JSON.stringify(exchange.request),
    status,
    response: JSON.stringify(response),
    image_hash: image,
    app_id: exchange.appId,
    request_id: exchange.requestId,
    timings: JSON.stringify(exchange.timings),
    error: exchange.error,
    inputs: toJson(exchange.inputs),
  };
}

/** An exchange from its columns. Throws RowError. */
export function fromColumns(row: Row): ExchangeRow {
  const response = readJson<Omit<ExchangeRow["response"], "status" | "image">>(row, "response");
  return {
    id: readText(row, "id"),
    at: readInteger(row, "at"),
    deviceId: readOptionalText(row, "device_id"),
    protocol: readText(row, "protocol"),
    method: readText(row, "method"),
    path: readText(row, "path"),
    request: readJson(row, "request"),
    response: { ...response, status: readInteger(row, "status"), image: readOptionalText(row, "image_hash") },
    appId: readOptionalText(row, "app_id"),
    requestId: readOptionalText(row, "request_id"),
    timings: readJson(row, "timings"),
    error: readOptionalText(row, "error"),
    inputs: readJson(row, "inputs"),
  };
}
