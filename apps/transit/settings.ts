import { z } from "zod";
import { secretText } from "../settings.ts";

const path = (title: string, description: string) =>
  z.string().trim().max(200).default("").meta({
    title,
    description: `${description} Empty for the preset's.`,
    advanced: true,
  });

/** Settings of the departures. */
export const settings = z.object({
  url: z.string().trim().max(2000).default("")
    .refine((url) => url === "" || /^https?:\/\//i.test(url), {
      error: "expected an address that begins with https: or http:",
    })
    .meta({ title: "Address", description: "Of the departures of a stop, as JSON.", format: "uri" }),
  stop: z.string().trim().max(80).default("")
    .meta({ title: "Stop", description: "The name that the screen shows." }),
  preset: z.enum(["hafas", "gtfs_rt", "opendata_ch", "mvg", "custom"]).default("hafas")
    .meta({
      title: "Preset",
      description: "The shape of the answer; custom for paths of your own alone.",
      names: { hafas: "HAFAS", gtfs_rt: "GTFS Realtime", opendata_ch: "opendata.ch", mvg: "MVG" },
    }),
  walking_minutes: z.number().int().min(0).max(120).default(0)
    .meta({ title: "Walking minutes", description: "To the stop: what leaves sooner is not shown." }),
  times: z.enum(["minutes", "clock"]).default("minutes")
    .meta({ title: "Times", description: "Minutes to go, or times of day for glass that changes rarely." }),
  stop_id: z.string().trim().max(100).default("")
    .meta({
      title: "Stop id",
      description: "Shows only departures of this stop; empty for all in the answer.",
    }),
  key_header: z.string().trim().max(100).default("").refine((name) => /^[\w-]*$/.test(name), {
    error: "expected letters, digits, - and _",
  }).meta({ title: "Key header", description: "Name of the header that carries the key; empty for none." }),
  key: secretText({ title: "Key", description: "Key of the service, kept secret." }, z.string().max(500)),
  list_path: path("List path", "To the departures: departures[]."),
  line_path: path("Line path", "From a departure to the name of its line."),
  destination_path: path("Destination path", "From a departure to where it goes."),
  planned_path: path("Planned path", "To the planned time: RFC 3339, or seconds or milliseconds since 1970."),
  expected_path: path("Expected path", "To the expected time, of the same form."),
  delay_path: path("Delay path", "To the delay in seconds."),
  platform_path: path("Platform path", "To the platform."),
  cancelled_path: path("Cancelled path", "To what is true, or says cancelled or skipped."),
  stop_path: path("Stop path", "To the id of the stop."),
});

/** Settings of the departures, defaults filled in. */
export type Settings = z.output<typeof settings>;
