import { findApp } from "../../../apps/mod.ts";
import type { SurveyedDevice } from "../../../database/mod.ts";
import { deviceModel } from "../../device_rows.ts";
import { matchesSelector } from "../../selectors.ts";
import { chargeOf, isLow } from "../battery.ts";
import { nextPoll } from "../device_view.ts";
import type { DeviceState, Sort, WallFilter } from "./filter.ts";

/** The states that a device is in; one that waits or is refused is in no other. */
export function statesOf(device: SurveyedDevice, now: number): readonly DeviceState[] {
  if (device.provisioning !== "admitted") return [device.provisioning];
  if (device.seenAt === null) return ["unseen"];
  const { late, lost } = nextPoll(
    { seenAt: device.seenAt, refreshSeconds: device.refreshSeconds ?? 0 },
    now,
  );
  const states: DeviceState[] = [lost ? "lost" : late ? "late" : "fine"];
  if (isLow(device)) states.push("battery");
  if (device.problem !== null) states.push("problem");
  return states;
}

/** How many devices are in each state, and how many are admitted. */
export interface StateCounts extends Readonly<Record<DeviceState, number>> {
  readonly admitted: number;
}

/** Counts devices by their states. */
export function countStates(devices: readonly SurveyedDevice[], now: number): StateCounts {
  const counts = {
    admitted: 0,
    fine: 0,
    late: 0,
    lost: 0,
    unseen: 0,
    battery: 0,
    problem: 0,
    waiting: 0,
    refused: 0,
  };
  for (const device of devices) {
    if (device.provisioning === "admitted") counts.admitted++;
    for (const state of statesOf(device, now)) counts[state]++;
  }
  return counts;
}

/** What a device's app on show is called, or null. */
export function appNameOf({ appName, appKind }: Pick<SurveyedDevice, "appName" | "appKind">): string | null {
  return appName ?? (appKind === null ? null : findApp(appKind)?.name ?? appKind);
}

function holdsText(device: SurveyedDevice, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { name, friendlyId, hardwareId, model, appKind } = device;
  const all = [name, friendlyId, hardwareId, model, deviceModel(device).name, appNameOf(device), appKind]
    .filter((part) => part !== null).join("\n").toLowerCase();
  return words.every((word) => all.includes(word));
}

const collator = new Intl.Collator("en", { numeric: true });
const byName = (a: SurveyedDevice, b: SurveyedDevice) =>
  collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);

const ORDERS: Readonly<Record<Sort, (a: SurveyedDevice, b: SurveyedDevice) => number>> = {
  name: byName,
  seen: (a, b) => (b.seenAt ?? 0) - (a.seenAt ?? 0) || byName(a, b),
  // The one that wants to be charged first stands first; those that tell nothing stand last.
  battery: (a, b) => (chargeOf(a) ?? 2) - (chargeOf(b) ?? 2) || byName(a, b),
  added: (a, b) => (a.id < b.id ? 1 : -1),
};

/** The devices that a filter means, in its order, all pages. */
export function matchDevices(
  devices: readonly SurveyedDevice[],
  { text, labels, state, sort }: WallFilter,
  now: number,
): SurveyedDevice[] {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return devices.filter((device) =>
    (state === null ? device.provisioning === "admitted" : statesOf(device, now).includes(state)) &&
    (labels === "" || matchesSelector(labels, device.labels)) && holdsText(device, words)
  ).sort(ORDERS[sort]);
}
