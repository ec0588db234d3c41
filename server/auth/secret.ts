import { randomBytes } from "node:crypto";
import { sha256 } from "../../renderers/panels.ts";

/** What every API token begins with, so that a leaked one is recognized in a log or a commit. */
export const API_TOKEN_PREFIX = "sc_";

/** A new secret of 256 random bits: 43 characters that fit a URL, a header and a cookie as they are. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * What is stored of a secret: its SHA-256, 64 hex digits. A plain hash is enough because a secret, unlike a
 * password, cannot be guessed.
 */
export function hashSecret(secret: string): string {
  return sha256(secret);
}
