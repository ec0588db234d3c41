import type { DeviceRow } from "../../../database/mod.ts";
import type { AboutFields } from "../../pages/device/about_form.tsx";

/** A device as the form of its first page shows it. */
export function toAboutFields(device: DeviceRow): AboutFields {
  return {
    name: device.name,
    note: device.note,
    default_app_id: device.defaultAppId ?? "",
    time_zone: device.timeZone,
    locale: device.locale,
    refresh_seconds: device.refreshSeconds === null ? "" : String(device.refreshSeconds),
    sleep_from: device.sleep?.from ?? "",
    sleep_to: device.sleep?.to ?? "",
  };
}

/** What was typed, as the JSON API would be sent it. */
export function toAboutPatch(fields: AboutFields): Record<string, unknown> {
  const { name, note, default_app_id, time_zone, locale, refresh_seconds, sleep_from, sleep_to } = fields;
  return {
    name,
    note,
    default_app_id: default_app_id === "" ? null : default_app_id,
    time_zone,
    locale,
    refresh_seconds: refresh_seconds === ""
      ? null
      : /^\d+$/.test(refresh_seconds)
      ? Number(refresh_seconds)
      : refresh_seconds,
    sleep: sleep_from === "" && sleep_to === "" ? null : { from: sleep_from, to: sleep_to },
  };
}

const NAMES: Readonly<Record<keyof AboutFields, string>> = {
  name: "name",
  note: "note",
  default_app_id: "default app",
  time_zone: "time zone",
  locale: "language",
  refresh_seconds: "rate",
  sleep_from: "sleep",
  sleep_to: "sleep",
};

/** Names of the fields. */
export const ABOUT_NAMES = Object.keys(NAMES) as (keyof AboutFields)[];

/** What was changed, in one sentence. */
export function describeChanges(before: AboutFields, after: AboutFields): string {
  const changed = ABOUT_NAMES.filter((name) => before[name] !== after[name]).map((name) => NAMES[name]);
  const names = [...new Set(changed)];
  if (names.length === 0) return "Nothing differs from what was saved.";
  const last = names.pop();
  return `Changed the ${names.length === 0 ? last : `${names.join(", ")} and ${last}`}.`;
}
