/** How the bytes of a source become data. */
export type SourceParser = "json" | "text" | "csv" | "xml" | "ical" | "feed" | "image";

/** Outside data that an app needs, fetched beforehand and never inside a poll. */
export interface UrlSource {
  readonly kind: "url";
  /** `http:` or `https:`; `webcal:` counts as `https:`. */
  readonly url: string;
  /** `GET` unless said. */
  readonly method?: "GET" | "POST";
  /** May hold secrets: they are never shown, logged or put into errors. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Seconds between two fetches, at least 60. */
  readonly intervalSeconds: number;
  readonly parser: SourceParser;
  /** Longer side in pixels of an image that is kept, 2,000 unless said. */
  readonly longestSide?: number;
}

/** What devices told of themselves: battery, signal and the values of their `SENSORS`. */
export interface TelemetrySource {
  readonly kind: "telemetry";
  /** A device's id or friendly id; null is the device that shows the screen. */
  readonly device: string | null;
  /** Hours back from now. */
  readonly hours: number;
}

/** A picture or another file that an admin uploaded. */
export interface FileSource {
  readonly kind: "file";
  /** The file's id, as settings keep it. */
  readonly id: string;
}

/** Anything that an app can ask for by a name of its own. */
export type Source = UrlSource | TelemetrySource | FileSource;

/** Data of a source as an app gets it. */
export interface SourceData {
  /**
   * What the parser made of the newest good answer, or null before there is one. `json`: the value. `text`: a text.
   * `csv`: rows of texts, the first the headings. `xml`: nested objects. `ical`: CalendarData. `feed`: FeedData.
   * `image` and files: ImageData. Telemetry: TelemetryData.
   */
  readonly value: unknown;
  /** When that answer came; null before there is one. */
  readonly fetchedAt: Temporal.Instant | null;
  /** True when it is older than twice its interval: a screen then says how old it is. */
  readonly stale: boolean;
  /** Why the newest fetch failed, without secrets; null when it did not. */
  readonly error: string | null;
}

/** Events of a calendar, recurrences expanded from 31 days ago to 400 days ahead, earliest first. */
export interface CalendarData {
  readonly name: string | null;
  readonly events: readonly CalendarEvent[];
}

/** One event or one occurrence of a recurring one. */
export interface CalendarEvent {
  readonly uid: string;
  readonly title: string;
  readonly location: string | null;
  readonly description: string | null;
  /** An instant such as `2026-03-04T13:05:00Z`, or a date such as `2026-03-04` when it lasts whole days. */
  readonly start: string;
  /** Exclusive, of the same form as `start`. */
  readonly end: string;
  readonly allDay: boolean;
  readonly status: "confirmed" | "tentative" | "cancelled";
}

/** Entries of an RSS, Atom, RDF or JSON feed, newest first where they are dated. */
export interface FeedData {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
}

/** One entry of a feed; texts without markup. */
export interface FeedItem {
  readonly title: string;
  readonly summary: string | null;
  readonly link: string | null;
  readonly author: string | null;
  /** An instant, or null. */
  readonly publishedAt: string | null;
  /** Address of a picture, or null. */
  readonly imageUrl: string | null;
}

/** A picture, upright and no larger than asked for. */
export interface ImageData {
  /** A `data:` URL for the `src` of an `img`. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Readings of one device, oldest first. */
export interface TelemetryData {
  readonly device: string;
  readonly series: readonly TelemetrySeries[];
}

/** One quantity over time. */
export interface TelemetrySeries {
  /** `battery_voltage`, `battery_percent`, `rssi`, or the kind of a sensor such as `temperature`. */
  readonly name: string;
  /** `V`, `%`, `dBm`, or what the sensor says; empty when it says nothing. */
  readonly unit: string;
  /** An instant and a value each. */
  readonly points: readonly (readonly [at: string, value: number])[];
}

/** No data yet. */
export const NO_DATA: SourceData = Object.freeze({ value: null, fetchedAt: null, stale: false, error: null });
