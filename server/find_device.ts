import {
  ConstraintError,
  type DeviceRow,
  findDevice as findDeviceById,
  findDeviceByHardwareId,
  findStanding,
  findToken,
  insertDeviceStatement,
  listDevicesOfModel,
  type StandingKey,
  type StandingRow,
  tokenStatement,
  updateDevice,
} from "../database/mod.ts";
import {
  type DeviceClaim,
  findReportedModel,
  modelForClaim,
  type Poll,
  type Refusal,
} from "../devices/mod.ts";
import { hashSecret } from "./auth/mod.ts";
import { createDeviceRow } from "./device_rows.ts";
import { refuseNewcomer } from "./newcomers.ts";
import { readRules } from "./rules.ts";
import type { Services } from "./services.ts";

/** The device behind a poll, or why nobody is served. */
export type Found =
  | {
    readonly device: DeviceRow;
    /** How things stood with it at that moment; missing where it was found otherwise. */
    readonly standing?: StandingRow;
  }
  | { readonly refusal: Refusal };

/**
 * Finds the device by its token or id; an unknown one is provisioned, or refused, by the provisioning policy.
 * `address` is where it calls from.
 */
export async function findDevice(services: Services, poll: Poll, address: string): Promise<Found> {
  const found =
    await (poll.protocol === "screen"
      ? findAddressed(services, poll.claim)
      : findClaimed(services, poll, address));
  if ("device" in found && found.device.provisioning === "refused") {
    return refuse("closed", "Cannot serve this device: an admin has refused it");
  }
  return found;
}

/** The `screen` protocol names the device in the address and must prove it with the token. */
async function findAddressed(services: Services, claim: DeviceClaim): Promise<Found> {
  const standing = claim.friendlyId === null
    ? null
    : await readBy(services, { by: "friendlyId", value: claim.friendlyId, token: claim.token });
  if (standing === null) {
    return refuse(
      "unknown-device",
      `Cannot find device ${JSON.stringify(claim.friendlyId)}, expected a code such as A1B2C3`,
    );
  }
  if (claim.token === null) {
    return refuse(
      "missing-token",
      "Cannot serve this device: found no token, expected Access-Token, Bearer or ?token=",
    );
  }
  const { device, tokenOwner } = standing;
  return tokenOwner === device.id ? { device, standing } : WRONG_TOKEN;
}

function readBy(
  { db, clock }: Services,
  { token = null, ...key }: Pick<StandingKey, "by" | "value"> & { readonly token?: string | null },
): Promise<StandingRow | null> {
  const tokenHash = token === null ? null : hashSecret(token);
  return findStanding(db, { ...key, tokenHash, now: clock.now().epochMilliseconds });
}

const WRONG_TOKEN = refuse(
  "wrong-token",
  "Cannot serve this device: its token is not known here, set it up again",
);

async function findClaimed(services: Services, poll: Poll, address: string): Promise<Found> {
  const { claim } = poll;
  const hardwareId = claim.hardwareId ??
    (poll.protocol === "composer" && claim.token === null ? onlyUnit(poll) : null);
  if (claim.token !== null && poll.event !== "setup") {
    const standing = await readBy(services, { by: "token", value: hashSecret(claim.token) });
    if (standing !== null) return { device: standing.device, standing };
  }
  if (hardwareId === null) {
    return claim.token !== null
      ? WRONG_TOKEN
      : refuse("missing-token", "Cannot tell which device this is: found neither ID nor token");
  }
  const standing = await readBy(services, { by: "hardwareId", value: hardwareId });
  const known = standing ?? await adoptOnlyUnit(services, poll, hardwareId);
  if (known === null) return await provision(services, poll, { hardwareId, address });
  if (claim.token !== null && poll.event !== "setup") return WRONG_TOKEN;
  return standing === null ? known : { device: standing.device, standing };
}

/** A unit that sends neither id nor token is the single unit of its model. */
function onlyUnit(poll: Pick<Poll, "claim" | "protocol">): string {
  const model = poll.claim.model === null ? null : findReportedModel(poll.claim.model);
  return `ONLY:${model?.id ?? poll.claim.model ?? modelForClaim(poll.claim, poll.protocol).id}`;
}

/** A device that an admin made by hand, when it is the only one of its model, is that single unit from now on. */
async function adoptOnlyUnit(
  services: Services,
  poll: Poll,
  onlyId: string,
): Promise<{ readonly device: DeviceRow } | null> {
  if (poll.claim.hardwareId !== null) return null;
  const { db, clock } = services;
  const [first, second] = await listDevicesOfModel(db, modelForClaim(poll.claim, poll.protocol).id, 2);
  if (first === undefined || second !== undefined || first.hardwareId !== null) return null;
  const device = await updateDevice(db, first.id, { hardwareId: onlyId }, clock.now().epochMilliseconds);
  return device === null ? null : { device };
}

async function tokenOwner(services: Services, token: string): Promise<string | null> {
  const row = await findToken(services.db, hashSecret(token), services.clock.now().epochMilliseconds);
  return row?.kind === "device" ? row.deviceId : null;
}

async function provision(
  services: Services,
  poll: Poll,
  { hardwareId, address }: { readonly hardwareId: string; readonly address: string },
): Promise<Found> {
  const { db, clock, events } = services;
  const { value: policy } = (await readRules(services)).provisioning;
  if (policy === "closed") {
    return refuse("closed", "Cannot admit this device: the server takes no new ones, an admin can add it");
  }
  const refusal = await refuseNewcomer(services, { address, policy });
  if (refusal !== null) return { refusal };
  const model = modelForClaim(poll.claim, poll.protocol);
  const named = poll.claim.model !== null && findReportedModel(poll.claim.model) === null
    ? { name: poll.claim.model }
    : {};
  const device = createDeviceRow(services, {
    ...named,
    model: model.id,
    panel: model.panel,
    panelFrom: "device",
    hardwareId,
    provisioning: policy === "approve" ? "waiting" : "admitted",
  });
  const birth = [insertDeviceStatement(device)];
  if (poll.claim.token !== null && poll.event !== "setup") {
    // It brings a token from a server before this one and cannot be given another without a reset: keep that.
    const token = { kind: "device" as const, deviceId: device.id, name: "brought along", expiresAt: null };
    birth.push(tokenStatement({ ...token, hash: hashSecret(poll.claim.token), createdAt: device.createdAt }));
  }
  try {
    await db.batch(birth);
  } catch (error) {
    // Another visit of the same device got there first; if not, the code was taken and the next poll draws another.
    const known = error instanceof ConstraintError ? await findDeviceByHardwareId(db, hardwareId) : null;
    if (known === null) throw error;
    return { device: known };
  }
  events.emit({ kind: "device", at: clock.now(), deviceId: device.id, id: device.id });
  return { device };
}

function refuse(reason: Refusal["reason"], detail: string): { refusal: Refusal } {
  return { refusal: { reason, detail } };
}

/** The device that a claim surely means, without provisioning one; null where its token is wrong. */
export async function findKnown(
  services: Services,
  { claim, protocol }: Pick<Poll, "claim" | "protocol">,
): Promise<DeviceRow | null> {
  const { db } = services;
  if (claim.token !== null) {
    const owner = await tokenOwner(services, claim.token);
    return owner === null ? null : await findDeviceById(db, owner);
  }
  if (claim.friendlyId !== null) return null;
  const hardwareId = claim.hardwareId ?? (protocol === "composer" ? onlyUnit({ claim, protocol }) : null);
  return hardwareId === null ? null : await findDeviceByHardwareId(db, hardwareId);
}
