import { deleteTokensStatement, type DeviceRow, tokenStatement } from "../database/mod.ts";
import { hashSecret, newSecret } from "./auth/mod.ts";
import type { Services } from "./services.ts";

/** Gives a device a new token and refuses all before. Answers the token, of which only the hash is kept. */
export async function renewToken(services: Services, device: DeviceRow): Promise<string> {
  const { db, clock, events, lastGood } = services;
  const token = newSecret();
  const createdAt = clock.now().epochMilliseconds;
  const row = { hash: hashSecret(token), deviceId: device.id, name: device.name, createdAt, expiresAt: null };
  await db.batch([
    deleteTokensStatement({ kind: "device", deviceId: device.id }),
    tokenStatement({ kind: "device", ...row }),
  ]);
  lastGood.forget(device.id);
  events.emit({ kind: "device", at: clock.now(), deviceId: device.id, id: device.id });
  return token;
}
