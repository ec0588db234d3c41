import { type DeviceRow, setLabels } from "../../../database/mod.ts";
import { chooseOnShow } from "../../choose.ts";
import { deviceButtons } from "../../device_rows.ts";
import { InvalidBodyError } from "../../errors.ts";
import { readInputs } from "../../inputs.ts";
import type { Services } from "../../services.ts";
import { readStanding, type Standing } from "../../standing.ts";

/** The caption of a button and who gave it. */
export interface EffectiveLabel {
  readonly text: string;
  readonly origin: "app" | "admin";
}

/** The caption of every button of a device, as its next poll would get it. */
export async function effectiveLabels(
  services: Services,
  { device, baseUrl }: { device: DeviceRow; baseUrl: string },
): Promise<Record<string, EffectiveLabel>> {
  const standing = await readStanding(services, device);
  const given = await givenLabels(services, standing, baseUrl);
  const entries = deviceButtons(device).map((button): [string, EffectiveLabel] => {
    const isTyped = Object.hasOwn(standing.typedLabels, button);
    return [button, { text: given[button] ?? "", origin: isTyped ? "admin" : "app" }];
  });
  return Object.fromEntries(entries);
}

async function givenLabels(
  services: Services,
  standing: Standing,
  baseUrl: string,
): Promise<Readonly<Record<string, string>>> {
  const { choice, before } = await chooseOnShow(services, standing, { baseUrl });
  const { inputs } = before ?? await readInputs(services, standing, { choice, baseUrl });
  try {
    return (await services.screens.words(inputs, standing.now)).labels;
  } catch (cause) {
    // The app fails: its device shows a problem and keeps the captions that it has.
    services.log.warn("Cannot ask an app for its captions", { app: choice.kind, cause });
    return { ...standing.screen?.labels, ...standing.typedLabels };
  }
}

/** Overrides captions, and releases those that are null. Throws InvalidBodyError on a button that is not there. */
export async function overrideLabels(
  services: Services,
  device: DeviceRow,
  labels: Readonly<Record<string, string | null>>,
): Promise<void> {
  const buttons = deviceButtons(device);
  const unknown = Object.keys(labels).filter((button) => !buttons.includes(button));
  if (unknown.length > 0) {
    const detail = `unknown button, expected one of ${buttons.join(", ")}`;
    throw new InvalidBodyError(unknown.map((path) => ({ path, detail })));
  }
  if (Object.keys(labels).length === 0) return;
  await setLabels(services.db, device.id, labels, services.clock.now().epochMilliseconds);
  services.events.emit({ kind: "label", at: services.clock.now(), deviceId: device.id, id: device.id });
}
