import { z } from "zod";
import type { AppContext } from "./app.ts";
import { secretText } from "./settings.ts";
import { NO_DATA, type Source, type SourceData } from "./source.ts";
import { readPath } from "./ui/json_path.ts";
import { readList } from "./ui/read_json.ts";

/** Settings of an app that shows data of an address or of a hook, to spread into its own. */
export const outsideFields = {
  url: z.string().trim().max(2000, "found over 2,000 characters, expected up to 2,000").default("")
    .refine((url) => url === "" || /^https?:\/\/[^\s/]/i.test(url), {
      error: ({ input }) =>
        `found ${JSON.stringify(input)}, expected an address such as https://example.org/data.json`,
    })
    .meta({
      title: "Address",
      description: "Where the data is fetched; empty for what is sent to the app's hook.",
      format: "uri",
    }),
  format: z.enum(["json", "csv"]).default("json")
    .meta({
      title: "Format",
      description: "JSON, or CSV whose first row holds the names of its columns.",
      names: { json: "JSON", csv: "CSV" },
    }),
  headers: z.record(
    z.string().min(1).max(100),
    secretText({}, z.string().max(2000)).unwrap(),
  ).default({})
    .meta({
      title: "Headers",
      description: "Sent with each fetch, such as Authorization; kept secret.",
      advanced: true,
    }),
  interval_minutes: z.int().min(1).max(1440).default(15)
    .meta({ title: "Interval", description: "Minutes between two fetches, 1 to 1,440.", advanced: true }),
};

/** Settings of outside data, as they are used. */
export interface OutsideSettings {
  readonly url: string;
  readonly format: "json" | "csv";
  readonly headers: Readonly<Record<string, string>>;
  readonly interval_minutes: number;
}

/** A setting that is a path into JSON, or empty. */
export function pathText(): z.ZodString {
  return z.string().trim().max(300, "found over 300 characters, expected up to 300")
    .refine((text) => text === "" || readPath(text) !== null, {
      error: ({ input }) => `found ${JSON.stringify(input)}, expected a path such as $.points[*].value`,
    });
}

/** The source that these settings ask for, named `data`; none for a hook. */
export function outsideSources(settings: OutsideSettings): Readonly<Record<string, Source>> {
  const { url, format, headers, interval_minutes } = settings;
  if (url === "") return {};
  return { data: { kind: "url", url, headers, intervalSeconds: interval_minutes * 60, parser: format } };
}

/** The data of the address, else of the hook; CSV as a list of objects by the names of the columns. */
export function outsideData(context: AppContext<OutsideSettings>): SourceData {
  const { settings, data } = context;
  if (settings.url === "") return data["hook"] ?? NO_DATA;
  const found = data["data"] ?? NO_DATA;
  return settings.format === "csv" ? { ...found, value: toObjects(found.value) } : found;
}

/** True when neither an address nor anything sent to a hook is there. */
export function hasNoSource(context: AppContext<OutsideSettings>): boolean {
  return context.settings.url === "" && (context.data["hook"] ?? NO_DATA).fetchedAt === null;
}

/** Rows of texts as objects; null where the value is no rows. */
function toObjects(value: unknown): unknown {
  if (!Array.isArray(value)) return null;
  const [names = [], ...rows] = value.map(readList);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [String(name).trim(), row[index]])));
}
