import { countDevices } from "../database/mod.ts";
import type { Refusal } from "../devices/mod.ts";
import { network } from "./auth/mod.ts";
import type { ProvisioningPolicy } from "./config.ts";
import type { Services } from "./services.ts";

/** New devices a minute that one address, or one IPv6 subscriber, may bring; all at once, or evenly. */
export const NEWCOMERS_PER_MINUTE = 1200;
/** Devices that may wait for an admin at a time. */
export const WAITING_AT_MOST = 1000;

const THIS_MACHINE = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * Why one more unknown device is not taken now, or null. Each becomes a row that stays, so whoever invents ids must
 * not be able to fill the disk, or the list that an admin has to read. Whoever calls from this machine itself is trusted.
 */
export async function refuseNewcomer(
  services: Services,
  { address, policy }: { readonly address: string; readonly policy: ProvisioningPolicy },
): Promise<Refusal | null> {
  const { db, clock, rateLimit } = services;
  if (!THIS_MACHINE.test(address)) {
    const wait = rateLimit(
      `new from ${network(address)}`,
      NEWCOMERS_PER_MINUTE,
      clock.now().epochMilliseconds,
    );
    if (wait > 0) {
      const detail = `found more than ${NEWCOMERS_PER_MINUTE} new ones a minute from ${address}`;
      return {
        reason: "closed",
        detail: `Cannot admit this device: ${detail}, expected it again in ${wait} seconds`,
      };
    }
  }
  if (policy !== "approve") return null;
  const waiting = await countDevices(db, "waiting");
  if (waiting < WAITING_AT_MOST) return null;
  const detail = `found ${waiting} that wait already, expected an admin to decide on them first`;
  return { reason: "closed", detail: `Cannot let this device wait: ${detail}` };
}
