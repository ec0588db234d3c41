import { z } from "zod";
import { secretText } from "../settings.ts";
import { STARTER_MARKUP } from "./starter.ts";

/** A name that Liquid can say: letters, digits and `_`. */
const NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** A source as settings keep it. */
export const sourceSetting = z.object({
  name: z.string().max(40).regex(NAME, "found a name with other signs, expected letters, digits and _")
    .meta({
      title: "Name",
      description: "What the markup calls its data: weather in {{ weather.temperature }}.",
    }),
  url: z.string().trim().min(1).max(2000).meta({
    title: "Address",
    description: "http: or https:",
    format: "uri",
  }),
  method: z.enum(["GET", "POST"]).default("GET").meta({ title: "Method" }),
  headers: z.record(z.string().max(100), secretText({}, z.string().max(4000)).unwrap())
    .default({})
    .meta({ title: "Headers", description: "Their values are secrets: stored, and never shown again." }),
  body: z.string().max(100_000).optional().meta({
    title: "Body",
    description: "What a POST sends.",
    advanced: true,
  }),
  interval_minutes: z.number().int().min(1).max(10_080).default(60)
    .meta({ title: "Minutes between two fetches" }),
  parser: z.enum(["json", "text", "csv", "xml", "ical", "feed", "image"]).default("json")
    .meta({ title: "What comes" }),
});

/** Settings of a template. */
export const templateSettings = z.object({
  markup: z.string().max(200_000, "found over 200,000 characters").default(STARTER_MARKUP)
    .meta({ title: "Markup", description: "HTML with Liquid in it.", format: "liquid" }),
  style: z.string().max(100_000, "found over 100,000 characters").default("")
    .meta({ title: "Style", description: "CSS for the markup.", format: "css" }),
  sources: z.array(sourceSetting).max(8, "found over 8 sources").default([])
    .refine((sources) => new Set(sources.map(({ name }) => name)).size === sources.length, {
      message: "found two sources of one name",
    })
    .meta({ title: "Sources", description: "Where the data comes from." }),
  transform: z.string().max(100_000, "found over 100,000 characters").default("")
    .meta({
      title: "Transform",
      description:
        "JavaScript with a function transform(input) that makes other data from the data that came.",
      format: "javascript",
    }),
  fields: z.record(z.string().max(100), z.unknown()).default({})
    .meta({ title: "Fields", description: "Values for trmnl.plugin_settings.custom_fields_values." }),
  labels: z.record(z.string().max(40), z.string().max(80)).default({})
    .meta({
      title: "Labels",
      description: "A caption for each button by the button's name; may hold Liquid.",
    }),
  time_step_minutes: z.number().int().min(1).max(1440).default(1)
    .meta({
      title: "Minutes in which the time stands still",
      description: "More of them save battery.",
      advanced: true,
    }),
  dither: z.string().max(40).nullable().default(null)
    .meta({ title: "Dither", description: "In the place of the panel's own.", advanced: true }),
  tone: z.enum(["auto", "ink", "photo"]).nullable().default(null)
    .meta({ title: "Tone", description: "In the place of the panel's own.", advanced: true }),
});

/** What a template is made from. */
export type TemplateSettings = z.output<typeof templateSettings>;
