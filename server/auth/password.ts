import { Buffer } from "node:buffer";
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { PASSWORD_MINIMUM } from "../config.ts";
import { InvalidInputError } from "../errors.ts";

/** Most characters of a password: scrypt reads all of them, so that a long one must not cost much. */
export const PASSWORD_MAXIMUM = 1024;

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

// 32 MiB and about a quarter of a second: OWASP's choice for machines that cannot spare 128 MiB.
const COST: Cost = { N: 2 ** 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** Refuses a password that is too short or too long. Throws InvalidInputError. */
export function checkPassword(password: string): void {
  if (password.length >= PASSWORD_MINIMUM && password.length <= PASSWORD_MAXIMUM) return;
  throw new InvalidInputError(
    `Cannot use this password: found ${password.length} characters, expected ${PASSWORD_MINIMUM} to ${PASSWORD_MAXIMUM}`,
  );
}

/** The form in which a password is stored: `scrypt$N$r$p$salt$key`, so that the cost can grow later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive({ password, salt, cost: COST });
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** Whether a password is the one that was stored; false for a stored form that cannot be read. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  if (password.length > PASSWORD_MAXIMUM) return false;
  const [scheme, N, r, p, salt = "", key = ""] = stored.split("$");
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const expected = Buffer.from(key, "base64url");
  if (scheme !== "scrypt" || expected.length !== KEY_BYTES || !isCost(cost)) return false;
  const found = await derive({ password, salt: Buffer.from(salt, "base64url"), cost });
  return timingSafeEqual(found, expected);
}

function isCost({ N, r, p }: Cost): boolean {
  return Number.isInteger(Math.log2(N)) && N >= 2 && N <= 2 ** 20 && r >= 1 && r <= 32 && p >= 1 && p <= 16;
}

function derive(options: { password: string; salt: Uint8Array; cost: Cost }): Promise<Buffer> {
  const { N, r } = options.cost;
  return new Promise((resolve, reject) => {
    scrypt(
      options.password.normalize("NFC"),
      options.salt,
      KEY_BYTES,
      { ...options.cost, maxmem: 256 * N * r },
      (error, key) => error ? reject(error) : resolve(key),
    );
  });
}
