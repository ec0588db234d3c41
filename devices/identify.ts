import type { DeviceClaim, WireHeaders } from "./poll.ts";

/** Longest hardware id that is taken; a longer one is no id at all, since a cut one could be another device's. */
const LONGEST_ID = 64;

/** A claim that says nothing. */
export const emptyClaim: DeviceClaim = Object.freeze({
  hardwareId: null,
  friendlyId: null,
  token: null,
  model: null,
  width: null,
  height: null,
  orientation: null,
  palette: null,
});

/** Text without controls and outer spaces; null when nothing is left or it is over `longest` characters. */
export function readName(value: unknown, longest: number): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  // deno-lint-ignore no-control-regex -- controls are what must go
  const text = String(value).replace(/[\u0000-\u001f\u007f]+/g, "").toWellFormed().trim();
  return text === "" || text.length > longest ? null : text;
}

/**
 * A hardware id in one spelling: a MAC as `AA:BB:CC:DD:EE:FF` however it was separated, any other serial
 * number in upper case. Null for nothing, and for anything over 64 characters.
 */
export function readHardwareId(value: unknown): string | null {
  const id = readName(value, LONGEST_ID)?.toUpperCase() ?? null;
  // Some letters grow when they become upper case.
  if (id === null || id.length > LONGEST_ID) return null;
  const isMac = /^[0-9A-F]{12}$/.test(id) || /^([0-9A-F]{2}[:\-. ]){5}[0-9A-F]{2}$/.test(id);
  return isMac ? id.replace(/[^0-9A-F]/g, "").match(/../g)!.join(":") : id;
}

/** Pixels that a device reports: a whole number of at least 1, or null for anything else. */
export function readPixels(value: unknown): number | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value).trim();
  if (!/^\d{1,9}$/.test(text)) return null;
  return Number(text) || null;
}

/** The secret of a request: `Access-Token`, else `Authorization: Bearer`; null when missing or empty. */
export function readToken(headers: WireHeaders): string | null {
  const plain = headers.get("access-token")?.trim();
  if (plain) return plain;
  const bearer = /^bearer\s+(\S+)\s*$/i.exec(headers.get("authorization") ?? "");
  return bearer?.[1] ?? null;
}
