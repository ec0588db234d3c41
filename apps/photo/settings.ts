import { z } from "zod";
import { dithers } from "../../renderers/panels.ts";

const amount = z.number().min(0, "found less than 0, expected 0 to 4").max(
  4,
  "found more than 4, expected 0 to 4",
)
  .nullable().default(null);

const FOCUS = /^\d{1,3}(\.\d+)?% \d{1,3}(\.\d+)?%$/;

const ditherNames = Object.keys(dithers) as [keyof typeof dithers, ...(keyof typeof dithers)[]];

function isPictureUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === "http:" || url.protocol === "https:");
}

/** What is stored of a picture frame. */
export const photoSettings = z.object({
  files: z.array(z.string().trim().min(1, "found no id").max(64, "found over 64 characters"))
    .max(200, "found over 200 files, expected up to 200").default([])
    .meta({
      title: "Files",
      description: "Uploaded pictures, in the order in which they are shown.",
      format: "file",
    }),
  urls: z.array(
    z.string().trim().max(2000, "found over 2,000 characters").refine(isPictureUrl, {
      error: ({ input }) =>
        `found ${JSON.stringify(input)}, expected an address such as https://example.org/a.jpg`,
    }).meta({ format: "uri" }),
  ).max(50, "found over 50 addresses, expected up to 50").default([])
    .meta({ title: "Addresses", description: "Pictures on the web, shown after the uploaded ones." }),
  refresh_minutes: z.int().min(1, "found under 1 minute").max(10_080, "found over a week").default(60)
    .meta({
      title: "Fetch every",
      description: "Minutes after which pictures on the web are fetched again.",
    }),
  change_minutes: z.int().min(0, "found under 0 minutes").max(10_080, "found over a week").default(60)
    .meta({
      title: "Change every",
      description: "Minutes after which the next picture is shown; 0 for a press only.",
    }),
  fit: z.enum(["cover", "contain"]).default("cover")
    .meta({ title: "Fit", description: "Fill the screen and crop, or show all of the picture." }),
  focus: z.string().trim().default("auto").refine((text) => text === "auto" || FOCUS.test(text), {
    error: ({ input }) => `found ${JSON.stringify(input)}, expected auto or a point such as 50% 30%`,
  }).meta({
    title: "Focus",
    description: "What a crop keeps in sight: auto, or a point from the left and top such as 50% 30%.",
  }),
  background: z.enum(["white", "black"]).default("white")
    .meta({ title: "Background", description: "What is around a picture that does not fill the screen." }),
  caption: z.string().trim().max(120, "found over 120 characters, expected up to 120").default("")
    .meta({ title: "Caption", description: "Stands on a white label over the picture; empty for none." }),
  dither: z.enum(["panel", "auto", ...ditherNames]).default("panel")
    .meta({
      title: "Dither",
      description: "How few colors carry the picture: as the panel is set, or another way.",
      advanced: true,
    }),
  contrast: amount.meta({
    title: "Contrast",
    description: "0 to 4 times the usual amount; empty for the panel's.",
    advanced: true,
  }),
  saturation: amount.meta({
    title: "Saturation",
    description: "0 to 4 times the usual amount; empty for the panel's.",
    advanced: true,
  }),
  sharpness: amount.meta({
    title: "Sharpness",
    description: "0 to 4 times the usual amount; empty for the panel's.",
    advanced: true,
  }),
});

/** Settings of a picture frame, defaults filled in. */
export type PhotoSettings = z.output<typeof photoSettings>;
