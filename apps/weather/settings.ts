import { z } from "zod";

/** Settings of the weather. */
export const settings = z.object({
  place: z.string().trim().max(80, "found over 80 characters").default("")
    .meta({ title: "Place", description: "The name that the screen shows, such as Berlin." }),
  latitude: z.number().min(-90).max(90).nullable().default(null)
    .meta({ title: "Latitude", description: "Degrees north, negative south of the equator: 52.52." }),
  longitude: z.number().min(-180).max(180).nullable().default(null)
    .meta({ title: "Longitude", description: "Degrees east, negative west of Greenwich: 13.42." }),
  units: z.enum(["metric", "imperial"]).default("metric")
    .meta({ title: "Units", description: "Metric is °C, km/h and mm; imperial is °F, mph and inches." }),
});

/** Settings of the weather, defaults filled in. */
export type Settings = z.output<typeof settings>;
