import type { z } from "@hono/zod-openapi";
import type { DevicesPatch } from "../../bulk/mod.ts";
import type { devicesPatch } from "./device_schema.ts";

/** What many devices are told alike, from the names that the API has for it. */
export function toDevicesPatch(
  { labels, time_zone, default_app_id, sleep, refresh_seconds }: z.output<typeof devicesPatch>,
): DevicesPatch {
  return {
    ...(labels === undefined ? {} : { labels }),
    ...(time_zone === undefined ? {} : { timeZone: time_zone }),
    ...(default_app_id === undefined ? {} : { defaultAppId: default_app_id }),
    ...(sleep === undefined ? {} : { sleep }),
    ...(refresh_seconds === undefined ? {} : { refreshSeconds: refresh_seconds }),
  };
}
