import type { z } from "@hono/zod-openapi";
import { ConstraintError, type DeviceRow, updateDevice } from "../../../database/mod.ts";
import { type Panel, panelToJson, readPanel } from "../../../renderers/panels.ts";
import { devicePanel } from "../../device_rows.ts";
import { NotFoundError } from "../../errors.ts";
import type { Services } from "../../services.ts";
import { expectHardwareId, refuseTaken } from "./add_device.ts";
import type { devicePatch } from "./device_schema.ts";
import { expectApp, expectModel, expectPanel } from "./known.ts";

type Patch = z.output<typeof devicePatch>;

/**
 * Changes what is given of a device. A new model brings its panel; panel fields are merged onto that, or onto the
 * present panel. Throws InvalidBodyError, ConflictError, NotFoundError.
 */
export async function changeDevice(services: Services, device: DeviceRow, patch: Patch): Promise<DeviceRow> {
  const { db, clock } = services;
  if (patch.default_app_id) await expectApp(db, patch.default_app_id, "default_app_id");
  const hardwareId = expectHardwareId(patch.hardware_id);
  const changes: Partial<DeviceRow> = {
    ...glass(device, patch),
    ...(patch.name === undefined ? {} : { name: patch.name }),
    ...(patch.note === undefined ? {} : { note: patch.note }),
    ...(hardwareId === undefined ? {} : { hardwareId }),
    ...(patch.labels === undefined ? {} : { labels: patch.labels }),
    ...(patch.time_zone === undefined ? {} : { timeZone: patch.time_zone }),
    ...(patch.locale === undefined ? {} : { locale: patch.locale }),
    ...(patch.default_app_id === undefined ? {} : { defaultAppId: patch.default_app_id }),
    ...(patch.refresh_seconds === undefined ? {} : { refreshSeconds: patch.refresh_seconds }),
    ...(patch.sleep === undefined ? {} : { sleep: patch.sleep }),
    ...(patch.provisioning === undefined ? {} : { provisioning: patch.provisioning }),
  };
  try {
    const changed = await updateDevice(db, device.id, changes, clock.now().epochMilliseconds);
    if (changed === null) throw new NotFoundError("device", device.id);
    // A device that is no longer let in must not find its last screen while the database is away.
    if (changes.provisioning !== undefined) services.lastGood.forget(device.id);
    services.events.emit({ kind: "device", at: clock.now(), deviceId: device.id, id: device.id });
    return changed;
  } catch (error) {
    if (error instanceof ConstraintError) await refuseTaken(services, hardwareId);
    throw error;
  }
}

function glass(device: DeviceRow, patch: Patch): Partial<DeviceRow> {
  if (patch.model === undefined && patch.panel === undefined) return {};
  const model = patch.model === undefined ? null : expectModel(patch.model);
  const panel = expectPanel("panel", (): Panel => {
    const base = model?.panel ?? devicePanel(device);
    return patch.panel === undefined ? base : readPanel(patch.panel, base);
  });
  return {
    ...(model === null ? {} : { model: model.id }),
    panel: { ...panelToJson(panel) },
    panelFrom: "admin",
  };
}
