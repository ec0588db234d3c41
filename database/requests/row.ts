import type { Row } from "../client.ts";
import {
  readInteger,
  readJson,
  readOptionalInteger,
  readOptionalText,
  readText,
  readWord,
  toJson,
} from "../row.ts";

/** What can become of a request. */
export const STATUSES = ["queued", "shown", "expired", "cancelled"] as const;

/** A queued wish to show an app on a device. Times in milliseconds since the epoch. */
export interface RequestRow {
  readonly id: string;
  readonly appId: string | null;
  /** An app that is not installed, given with the request. */
  readonly app: { readonly kind: string; readonly settings: Record<string, unknown> } | null;
  readonly deviceId: string | null;
  /** Label selector: `room=lobby`. */
  readonly selector: string | null;
  /** Higher goes first. */
  readonly priority: number;
  readonly notBefore: number | null;
  readonly expiresAt: number | null;
  readonly status: typeof STATUSES[number];
  readonly shownAt: number | null;
  readonly exchangeId: string | null;
  readonly createdAt: number;
}

/** Columns of a request, without a lease. */
export function toColumns(request: RequestRow): Row {
  return {
    id: request.id,
    app_id: request.appId,
    app: toJson(request.app),
    device_id: request.deviceId,
    selector: request.selector,
    priority: request.priority,
    not_before: request.notBefore,
    expires_at: request.expiresAt,
    status: request.status,
    shown_at: request.shownAt,
    exchange_id: request.exchangeId,
    lease_exchange_id: null,
    lease_until: null,
    created_at: request.createdAt,
  };
}

/** A request from its columns, as it is at `now`: a queued one past its expiry reads as expired. Throws RowError. */
export function fromColumns(row: Row, now: number): RequestRow {
  const status = readWord(row, "status", STATUSES);
  const expiresAt = readOptionalInteger(row, "expires_at");
  return {
    id: readText(row, "id"),
    appId: readOptionalText(row, "app_id"),
    app: readJson(row, "app"),
    deviceId: readOptionalText(row, "device_id"),
    selector: readOptionalText(row, "selector"),
    priority: readInteger(row, "priority"),
    notBefore: readOptionalInteger(row, "not_before"),
    expiresAt,
    status: status === "queued" && expiresAt !== null && expiresAt <= now ? "expired" : status,
    shownAt: readOptionalInteger(row, "shown_at"),
    exchangeId: readOptionalText(row, "exchange_id"),
    createdAt: readInteger(row, "created_at"),
  };
}
