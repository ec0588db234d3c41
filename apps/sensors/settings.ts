import { z } from "zod";

const device = z.object({
  device: z.string().trim().max(40, "found over 40 characters, expected a device's code").default("")
    .meta({
      title: "Device",
      description: "Its code, such as A1B2C3, or its id; empty for the one that shows this.",
      format: "device",
    }),
  title: z.string().trim().max(60, "found over 60 characters, expected up to 60").default("")
    .meta({ title: "Title", description: "What the screen calls it; empty for its code." }),
});

/** Settings of the sensors. */
export const settings = z.object({
  title: z.string().trim().max(80, "found over 80 characters, expected up to 80").default("")
    .meta({ title: "Title", description: "Stands above the readings; may be empty." }),
  devices: z.array(device).max(8, "found over 8 devices, expected up to 8").default([])
    .meta({ title: "Devices", description: "Up to eight, a row each; empty for the one that shows this." }),
  series: z.array(z.string().trim().min(1).max(60)).max(12, "found over 12 series, expected up to 12")
    .default([])
    .meta({
      title: "Series",
      description: "Such as temperature, co2, battery_percent, rssi, in this order; empty for all.",
    }),
  hours: z.int().min(1).max(2160).default(24)
    .meta({ title: "Hours", description: "How far back the small lines go: 24 for a day, 168 for a week." }),
  low_battery: z.int().min(0).max(100).default(20)
    .meta({ title: "Low battery", description: "Percent below which a battery is marked; 0 for never." }),
});

/** Settings of the sensors, defaults filled in. */
export type Settings = z.output<typeof settings>;
