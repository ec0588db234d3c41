import { z } from "@hono/zod-openapi";
import { isTimeZone } from "../../zoned_time.ts";
import { LABELS_MAXIMUM } from "../../bulk/mod.ts";
import { idSchema } from "./page.ts";
import { panelInput, panelOutput } from "./panel_schema.ts";
import { fields } from "./resource.ts";
import { lineOfText, linesOfText } from "./text.ts";
import { timeOfDay, timeOutput } from "./time.ts";

const timeZone = z.string().max(64).refine(isTimeZone, "expected an IANA time zone such as Europe/Berlin");
const locale = z.string().max(64).refine(isLocale, "expected a BCP 47 tag such as en-GB");
const labelPart = z.string().regex(
  /^[A-Za-z0-9_.\/-]{1,63}$/,
  "expected 1 to 63 of letters, digits, _ . / and -",
);
const labels = z.record(labelPart, labelPart)
  .refine(
    (pairs) => Object.keys(pairs).length <= LABELS_MAXIMUM,
    `expected at most ${LABELS_MAXIMUM} labels`,
  );
const sleep = fields({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from !== to, "expected two different times of day");

/** What may be said of a device when it is made. */
export const newDevice = fields({
  name: lineOfText(100).optional(),
  note: linesOfText(1000).optional(),
  model: z.string().max(100).optional(),
  panel: panelInput.optional(),
  hardware_id: lineOfText(64).nullable().optional(),
  labels: labels.optional(),
  time_zone: timeZone.optional(),
  locale: locale.optional(),
  default_app_id: idSchema.nullable().optional(),
  refresh_seconds: z.int().min(1).max(604_800).nullable().optional(),
  sleep: sleep.nullable().optional(),
}).openapi("NewDevice");

/** What may be changed of a device; `labels` takes the place of all labels, `panel` is merged onto the present one. */
export const devicePatch = fields({
  ...newDevice.shape,
  provisioning: z.enum(["admitted", "waiting", "refused"]).optional(),
}).openapi("DevicePatch");

const { time_zone, default_app_id, refresh_seconds, sleep: sleepHours } = newDevice.shape;

/** What may be changed of many devices at once; `labels` are laid over those of each, null takes one away. */
export const devicesPatch = fields({
  labels: z.record(labelPart, labelPart.nullable()).optional(),
  time_zone,
  default_app_id,
  refresh_seconds,
  sleep: sleepHours,
}).refine((patch) => Object.keys(patch).length > 0, "expected at least one field to change")
  .openapi("DevicesPatch");

/** A device as it is answered. */
export const deviceSchema = z.object({
  id: z.string(),
  friendly_id: z.string().openapi({ example: "A1B2C3" }),
  hardware_id: z.string().nullable(),
  name: z.string(),
  note: z.string().openapi({ description: "What an admin noted, such as where it hangs" }),
  model: z.string(),
  panel: panelOutput,
  labels: z.record(z.string(), z.string()),
  time_zone: z.string(),
  locale: z.string(),
  default_app_id: z.string().nullable(),
  refresh_seconds: z.number().nullable(),
  sleep: z.object({ from: z.string(), to: z.string() }).nullable(),
  provisioning: z.enum(["admitted", "waiting", "refused"]),
  last_seen_at: timeOutput.nullable(),
  telemetry: z.record(z.string(), z.unknown()),
  on_show: z.object({
    app_id: z.string().nullable(),
    request_id: z.string().nullable(),
    exchange_id: z.string(),
    image: z.string().nullable().openapi({ description: "Content hash: GET /images/:hash.:ext" }),
  }).nullable(),
  created_at: timeOutput,
}).openapi("Device");

/** A device as it is answered once, with its token. */
export const deviceWithToken = deviceSchema.extend({ token: z.string() }).openapi("DeviceWithToken");

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
