import type { z } from "@hono/zod-openapi";
import {
  ConstraintError,
  type DeviceRow,
  findDeviceByHardwareId,
  insertDevice,
  insertToken,
} from "../../../database/mod.ts";
import { readHardwareId } from "../../../devices/mod.ts";
import { readPanel } from "../../../renderers/panels.ts";
import { hashSecret, newSecret } from "../../auth/mod.ts";
import { createDeviceRow } from "../../device_rows.ts";
import { ConflictError, InvalidBodyError } from "../../errors.ts";
import type { Services } from "../../services.ts";
import type { newDevice } from "./device_schema.ts";
import { expectApp, expectModel, expectPanel } from "./known.ts";

/** Model of a device of which nothing is said. */
const PLAIN_MODEL = "generic_800x480_mono";
const TRIES = 5;

/**
 * Makes a device and its token. Throws InvalidBodyError, or ConflictError when another device has the hardware id.
 */
export async function addDevice(
  services: Services,
  input: z.output<typeof newDevice>,
): Promise<{ device: DeviceRow; token: string }> {
  const { db, clock } = services;
  const model = input.model === undefined ? null : expectModel(input.model);
  const base = model?.panel;
  const panel = input.panel === undefined ? base : expectPanel("panel", () => readPanel(input.panel, base));
  if (input.default_app_id) await expectApp(db, input.default_app_id, "default_app_id");
  const hardwareId = expectHardwareId(input.hardware_id);
  for (let tried = 1;; tried++) {
    const device = createDeviceRow(services, {
      model: model?.id ?? PLAIN_MODEL,
      ...(panel === undefined ? {} : { panel }),
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.note === undefined ? {} : { note: input.note }),
      ...(input.labels === undefined ? {} : { labels: input.labels }),
      ...(input.time_zone === undefined ? {} : { timeZone: input.time_zone }),
      ...(input.locale === undefined ? {} : { locale: input.locale }),
      hardwareId: hardwareId ?? null,
      defaultAppId: input.default_app_id ?? null,
      refreshSeconds: input.refresh_seconds ?? null,
      sleep: input.sleep ?? null,
    });
    try {
      await insertDevice(db, device);
    } catch (error) {
      if (!(error instanceof ConstraintError)) throw error;
      await refuseTaken(services, hardwareId);
      // The friendly id was taken: the next one will not be.
      if (tried < TRIES) continue;
      throw error;
    }
    const token = newSecret();
    const at = clock.now().epochMilliseconds;
    const row = {
      hash: hashSecret(token),
      deviceId: device.id,
      name: device.name,
      createdAt: at,
      expiresAt: null,
    };
    await insertToken(db, { kind: "device", ...row });
    services.events.emit({ kind: "device", at: clock.now(), deviceId: device.id, id: device.id });
    return { device, token };
  }
}

/** A hardware id in the spelling that is stored; undefined when none was sent. Throws InvalidBodyError. */
export function expectHardwareId(sent: string | null | undefined): string | null | undefined {
  if (sent === null || sent === undefined) return sent;
  const hardwareId = readHardwareId(sent);
  if (hardwareId !== null) return hardwareId;
  throw new InvalidBodyError([{ path: "hardware_id", detail: "expected a MAC or serial number" }]);
}

/** Throws ConflictError when a device has this hardware id. */
export async function refuseTaken(services: Services, hardwareId: string | null | undefined): Promise<void> {
  const holder = hardwareId ? await findDeviceByHardwareId(services.db, hardwareId) : null;
  if (holder === null) return;
  throw new ConflictError(
    `Cannot use hardware id ${
      JSON.stringify(hardwareId)
    }: device ${holder.friendlyId} has it, expected one that no device has`,
  );
}
